package gongping.follow;

import gongping.access.Desk;
import gongping.access.Role;
import gongping.client.Api;
import gongping.client.ApiRefused;
import gongping.draw.Sha256;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the second machine asks of the server and tells it. Everything that it is told is checked elsewhere. */
final class ServerLine {
    private static final Desk DESK = Desk.of(Role.SECOND_MACHINE);
    private static final String TOKEN = ".device-token";
    private static final int WAIT_S = 2;

    private final URI server;
    private final Path token;
    private final boolean demo;
    private Optional<String> code;
    private Optional<Api> api = Optional.empty();
    private Optional<String> conference;

    ServerLine(SecondMachine.Course course) {
        server = course.server();
        token = course.folder().resolve(TOKEN);
        demo = course.demo();
        code = course.code();
        conference = course.conference();
    }

    /** The transcript's lines from this one on; waits a little where there is none yet. */
    Api.Read lines(int from) {
        return api().read(path() + "/lines?from=" + from + "&wait=" + WAIT_S);
    }

    /** A sealed file, by its name in the bundle. */
    byte[] file(String name) {
        return api().read(path() + "/files?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .bytes();
    }

    /** Says to which head this machine came. */
    void report(int round, Sha256 head, long rev) {
        // A machine that starts again says it again: the rules know a repeated word, a repeated key would be refused.
        var key = "second-" + UUID.randomUUID();
        api().send(
                        "POST",
                        "/conferences/" + conference() + "/commands",
                        Map.of("type", "report-recomputation", "ifRev", rev, "round", round, "head", head.hex()),
                        Map.of("Idempotency-Key", key));
    }

    /** Offers lines that were written from paper. */
    void offer(List<String> lines, long rev) {
        var key = "lines-" + UUID.randomUUID();
        api().send(
                        "POST",
                        "/conferences/" + conference() + "/commands",
                        Map.of("type", "offer-lines", "ifRev", rev, "lines", lines),
                        Map.of("Idempotency-Key", key));
    }

    /** The session is gone: the next question signs in anew, with what there is. */
    void forget() {
        api = Optional.empty();
    }

    private String path() {
        return "/conferences/" + conference() + "/draw";
    }

    private String conference() {
        if (conference.isEmpty()) {
            var all = api().get("/conferences").path("conferences");
            if (all.size() != 1) {
                throw new IllegalArgumentException("Say which conference with --conference: " + all);
            }
            conference = Optional.of(all.path(0).path("id").asText());
        }
        return conference.get();
    }

    private Api api() {
        if (api.isEmpty()) {
            api = Optional.of(signedIn());
        }
        return api.get();
    }

    private Api signedIn() {
        var stranger = Api.at(server, DESK);
        if (demo) {
            return stranger.signInToTheDemo();
        }
        try {
            if (code.isPresent()) {
                var paired = pair(stranger, code.get());
                code = Optional.empty();
                keep(paired.token().orElseThrow());
                return paired;
            }
            if (Files.exists(token)) {
                return stranger.withToken(Files.readString(token).strip());
            }
        } catch (IOException e) {
            throw new IllegalStateException("the device's token cannot be kept in " + token, e);
        }
        throw new IllegalArgumentException(
                "Pair this machine: --code with a code from the host's or administrator's" + " desk (配对设备, 第二台机)");
    }

    /** A code that the server does not take will not be taken later: nobody waits for it. */
    private static Api pair(Api stranger, String code) {
        try {
            return stranger.pair(code);
        } catch (ApiRefused refused) {
            if (refused.status() == 403 || refused.status() == 400) {
                throw new IllegalArgumentException(refused.code() + ": " + refused.getMessage(), refused);
            }
            throw refused;
        }
    }

    private void keep(String text) throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.deleteIfExists(token);
        Files.createFile(token, owner);
        Files.write(token, List.of(text));
    }

    /** Whether the refusal means that nobody is signed in here any more. */
    static boolean signedOut(ApiRefused refused) {
        return refused.status() == 401;
    }
}
