package gongping.cosign;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gongping.client.WebFiles;
import gongping.tlog.AddCheckpoint;
import gongping.tlog.Cosigner;
import gongping.tlog.Policy;
import gongping.tlog.PublishedLog;
import gongping.tlog.SignedCheckpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;

/**
 * A cosigner who goes to the log instead of being asked: reads the whole log, hashes every byte of it again, signs its
 * checkpoint if it goes on from the last one signed, and brings the signature.
 */
public final class CosignerRound {
    private static final int OK = 200;
    private static final int CONFLICT = 409;

    /** What came of one look at the log. */
    public sealed interface Came {
        /** The log shows this cosigner's signature under a checkpoint of this size. */
        record Signed(long size) implements Came {}

        /** Nothing to do now: no checkpoint yet, an older one, or it has grown meanwhile. */
        record Waits(String why) implements Came {}

        /** The server is there and has no such draw. */
        record NoDraw(String why) implements Came {}

        /** Not signed, with the status of tlog-witness: 403, 404, 409 or 422. */
        record Refused(int status, String why) implements Came {}
    }

    private final WebFiles web;
    private final LogSource files;
    private final Policy policy;
    private final Signatory signatory;

    /** At this address, under a policy that names the log. */
    public CosignerRound(URI log, Policy policy, Signatory signatory) {
        this.web = new WebFiles(log);
        this.files = LogSource.web(log);
        this.policy = policy;
        this.signatory = signatory;
    }

    /** Looks once. */
    public Came look() throws IOException {
        try {
            return looked();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof LogSource.NoSuchDraw none) {
                return new Came.NoDraw(String.valueOf(none.getMessage()));
            }
            throw e;
        }
    }

    private Came looked() throws IOException {
        var shown = files.apply(PublishedLog.CHECKPOINT).flatMap(SignedCheckpoint::parse);
        if (shown.isEmpty()) {
            return new Came.Waits("there is no checkpoint yet");
        }
        var checkpoint = shown.get();
        long size = checkpoint.checkpoint().size();
        long last = signatory
                .head(checkpoint.checkpoint().origin())
                .map(Cosigner.Head::size)
                .orElse(0L);
        if (checkpoint.note().cosignedBy(signatory.key()).isPresent() && last == size) {
            return new Came.Signed(size);
        }
        if (size < last) {
            return new Came.Waits("the checkpoint of " + size + " is older than the last one signed, " + last);
        }
        return switch (PublishedLog.read(
                name -> name.equals(PublishedLog.CHECKPOINT)
                        ? java.util.Optional.of(checkpoint.note().bytes())
                        : files.apply(name),
                policy)) {
            case PublishedLog.Read.Broken(var file, var code, var why) -> broken(file, code, why);
            case PublishedLog.Read.Good(var log) -> signed(log, (int) last);
        };
    }

    /** Whatever the log's files say, a checkpoint of another log or of nobody is not this cosigner's business. */
    private static Came broken(String file, String code, String why) {
        var text = file + ": " + code + ": " + why;
        return code.equals("checkpoint.signature") ? new Came.Refused(403, text) : new Came.Refused(422, text);
    }

    private Came signed(PublishedLog log, int last) throws IOException {
        int size = log.entries().size();
        var request = new AddCheckpoint(last, log.entries().tree().consistency(last, size), log.checkpoint());
        return switch (signatory.answer(request)) {
            case Cosigner.Answer.Cosigned(var signature, var head) ->
                brought(log.checkpoint().with(signature));
            case Cosigner.Answer.UnknownLog() -> new Came.Refused(404, "a log that is not signed for here");
            case Cosigner.Answer.NotSigned() -> new Came.Refused(403, "not signed by the log");
            case Cosigner.Answer.Shrunk() -> new Came.Waits("older than the last one signed");
            case Cosigner.Answer.Conflict(var head) ->
                new Came.Refused(CONFLICT, "another tree of the same " + head.size() + " entries was signed before");
            case Cosigner.Answer.Forked(var head) ->
                new Came.Refused(422, "the tree does not begin with the " + head.size() + " entries signed before");
        };
    }

    private Came brought(SignedCheckpoint signed) throws IOException {
        var headers = Map.of("Content-Type", "application/json", "Gongping-Desk", "viewer");
        var answer = web.post("cosignatures", json(signed), headers, LogSource.BYTES_MAX);
        return switch (answer.status()) {
            case OK -> taken(answer, signed);
            case CONFLICT -> new Came.Waits("the log has grown meanwhile");
            case 429, 503 -> new Came.Waits("the log does not take the signature now");
            default -> new Came.Refused(answer.status(), answer.said());
        };
    }

    /** The log may have taken another's signature only: what it shows afterwards counts. */
    private Came taken(WebFiles.Answer answer, SignedCheckpoint signed) {
        var shown =
                SignedCheckpoint.parse(answer.json().path("checkpoint").asText().getBytes(UTF_8));
        boolean ours = shown.filter(checkpoint ->
                        checkpoint.note().cosignedBy(signatory.key()).isPresent())
                .isPresent();
        return ours
                ? new Came.Signed(signed.checkpoint().size())
                : new Came.Refused(403, "the log did not take the signature: its rules do not name this key");
    }

    private static byte[] json(SignedCheckpoint signed) {
        try {
            return new JsonMapper()
                    .writeValueAsBytes(Map.of("checkpoint", signed.note().whole()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
