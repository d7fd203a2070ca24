package gongping.follow;

import gongping.access.Desk;
import gongping.access.Role;
import gongping.client.Api;
import gongping.client.ApiRefused;
import gongping.client.Device;
import gongping.draw.Sha256;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the second machine asks of the server and tells it. Everything that it is told is checked elsewhere. */
final class ServerLine {
    private static final Desk DESK = Desk.of(Role.SECOND_MACHINE);
    private static final String TOKEN = ".device-token";
    private static final int WAIT_S = 2;

    private final Device device;
    private Optional<String> conference;

    ServerLine(SecondMachine.Course course) {
        device = new Device(course.server(), DESK, course.folder().resolve(TOKEN), course.demo(), course.code());
        conference = course.conference();
    }

    /** The transcript's lines from this one on; waits a little where there is none yet. */
    Api.Read lines(int from) {
        return device.api().read(path() + "/lines?from=" + from + "&wait=" + WAIT_S);
    }

    /** A sealed file, by its name in the bundle. */
    byte[] file(String name) {
        return device.api()
                .read(path() + "/files?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .bytes();
    }

    /** Says to which head this machine came. */
    void report(int round, Sha256 head, long rev) {
        // A machine that starts again says it again: the rules know a repeated word, a repeated key would be refused.
        var key = "second-" + UUID.randomUUID();
        device.api()
                .send(
                        "POST",
                        "/conferences/" + conference() + "/commands",
                        Map.of("type", "report-recomputation", "ifRev", rev, "round", round, "head", head.hex()),
                        Map.of("Idempotency-Key", key));
    }

    /** Offers lines that were written from paper. */
    void offer(List<String> lines, long rev) {
        var key = "lines-" + UUID.randomUUID();
        device.api()
                .send(
                        "POST",
                        "/conferences/" + conference() + "/commands",
                        Map.of("type", "offer-lines", "ifRev", rev, "lines", lines),
                        Map.of("Idempotency-Key", key));
    }

    /** The session is gone: the next question signs in anew, with what there is. */
    void forget() {
        device.forget();
    }

    private String path() {
        return "/conferences/" + conference() + "/draw";
    }

    private String conference() {
        var known = device.conference(conference);
        conference = Optional.of(known);
        return known;
    }

    /** Whether the refusal means that nobody is signed in here any more. */
    static boolean signedOut(ApiRefused refused) {
        return refused.status() == 401;
    }
}
