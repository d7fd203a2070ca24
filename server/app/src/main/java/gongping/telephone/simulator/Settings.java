package gongping.telephone.simulator;

import java.nio.file.Path;
import java.util.Set;

/**
 * How a simulator runs.
 *
 * @param port the port on 127.0.0.1; 0 takes a free one
 * @param log the file that gets one JSON line per physical call; it is only ever appended to
 * @param account the account sid that callers sign in with, {@code AC} and 32 hex digits
 * @param token the account's token: password of the interface and key of the callback signatures
 * @param seed fixes how each number behaves
 * @param pace how many times faster than real time it runs; 0 stands still until the control interface moves it
 * @param lines numbers of the hall and the desk in E.164: they always answer, and say nothing
 */
public record Settings(int port, Path log, String account, String token, String seed, double pace, Set<String> lines) {
    public Settings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port");
        }
        if (!account.matches("AC[0-9a-f]{32}")) {
            throw new IllegalArgumentException("account");
        }
        if (token.isEmpty()) {
            throw new IllegalArgumentException("token");
        }
        if (!(pace >= 0 && pace <= 1000)) {
            throw new IllegalArgumentException("pace");
        }
        lines = Set.copyOf(lines);
    }
}
