package gongping.telephone.simulator;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One line per physical call, written before anybody is told that the call exists. */
final class PhysicalLog {
    private final AsyncFile file;
    private final List<JsonObject> lines = new ArrayList<>();

    private PhysicalLog(AsyncFile file) {
        this.file = file;
    }

    static Future<PhysicalLog> open(Vertx vertx, Path path) {
        var options =
                new OpenOptions().setCreate(true).setWrite(true).setRead(false).setAppend(true);
        return vertx.fileSystem().open(path.toString(), options).map(PhysicalLog::new);
    }

    Future<Void> write(PhoneCall call) {
        var line = new JsonObject()
                .put("at", call.created.toString())
                .put("call", call.sid)
                .put("to", call.wanted.to())
                .put("from", call.wanted.from())
                .put("room", room(call).room())
                .put("label", room(call).label());
        lines.add(line);
        return file.write(Buffer.buffer(line.encode() + "\n")).compose(done -> file.flush());
    }

    /** The lines since this process started. */
    List<JsonObject> lines() {
        return List.copyOf(lines);
    }

    Future<Void> close() {
        return file.close();
    }

    private static Joining room(PhoneCall call) {
        var verbs = call.wanted.verbs();
        return verbs == null
                ? NOWHERE
                : verbs.stream()
                        .filter(Verb.Join.class::isInstance)
                        .map(verb -> ((Verb.Join) verb).joining())
                        .findFirst()
                        .orElse(NOWHERE);
    }

    private static final Joining NOWHERE = new Joining("", "", false, false, false, false, "", "", "", List.of());
}
