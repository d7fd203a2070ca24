package gongping.telephone.twilio;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the provider is reached.
 *
 * @param base its address; {@code https://api.twilio.com}, or the simulator's
 * @param account account sid
 * @param tokens auth tokens, the first signs in, each is accepted on callbacks, so that one can be changed for another
 * @param from the caller's number, E.164
 * @param hall the hall's own line, E.164; empty where the hall has none
 * @param desk the desk's own line, E.164
 * @param publicUrl our own public base URL for callbacks; empty where the hall has no public address
 * @param silence address of TwiML or sound that a held leg hears; empty takes our own
 * @param connect limit for connecting
 * @param request limit for one whole request
 */
public record TwilioSettings(
        URI base,
        String account,
        List<String> tokens,
        String from,
        Optional<String> hall,
        String desk,
        Optional<URI> publicUrl,
        Optional<URI> silence,
        Duration connect,
        Duration request) {
    /** Where the real provider is. */
    public static final URI REAL = URI.create("https://api.twilio.com");

    /** Limit for connecting. */
    public static final Duration CONNECT = Duration.ofSeconds(3);

    /** Limit for one whole request. */
    public static final Duration REQUEST = Duration.ofSeconds(8);

    public TwilioSettings {
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty() || tokens.size() > 2 || tokens.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("one or two tokens");
        }
        if (!account.matches("AC[0-9a-fA-F]{32}")) {
            throw new IllegalArgumentException("account sid");
        }
        if (!base.getScheme().equals("https") && !loopback(base)) {
            throw new IllegalArgumentException("a provider elsewhere is spoken to by https");
        }
        if (!loopback(base) && hall.isPresent() && publicUrl.isEmpty() && silence.isEmpty()) {
            throw new IllegalArgumentException("a held hall needs silence to hear: set silence or a public URL");
        }
    }

    /** Whether the provider runs on this machine, and so is no real one. */
    public boolean loopback() {
        return loopback(base);
    }

    private static boolean loopback(URI uri) {
        var host = uri.getHost();
        try {
            return host != null
                    && (host.equals("localhost") || host.matches("127\\.[0-9.]+|\\[::1\\]"))
                    && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "Twilio at " + base.getHost();
    }
}
