package gongping.tlog;

import java.util.List;
import java.util.Optional;

/**
 * Somebody who signs a log's checkpoints as long as the log only grows (tlog-witness). Decides; whoever calls stores
 * {@link Answer.Cosigned#head} before the answer leaves, and lets nobody decide in between.
 *
 * @param logs the keys of the logs that it signs for
 */
public record Cosigner(List<VerifierKey> logs, SigningKey key) {
    public Cosigner {
        logs = List.copyOf(logs);
        if (logs.stream().anyMatch(log -> log.use() != KeyUse.LOG)) {
            throw new IllegalArgumentException("Not a log's key");
        }
        // A cosignature is a signature over bytes that begin otherwise, but two statements by one key are still one
        // person's word for himself.
        if (logs.stream().anyMatch(log -> log.point().equals(key.verifierKey().point()))) {
            throw new IllegalArgumentException("A cosigner does not sign for a log of its own");
        }
    }

    /** What was signed last for a log. */
    public record Head(long size, TreeHash root) {
        /** Nothing yet. */
        public static final Head NONE = new Head(0, TreeHash.EMPTY);
    }

    /** What it says to a request. */
    public sealed interface Answer {
        /** Signed; {@code head} is stored first. */
        record Cosigned(NoteSignature signature, Head head) implements Answer {}

        /** 404: a log that it was not asked to look after. */
        record UnknownLog() implements Answer {}

        /** 403: not signed by the log. */
        record NotSigned() implements Answer {}

        /** 400: the old size is larger than the new one. */
        record Shrunk() implements Answer {}

        /** 409: it has signed another size, or another tree of this size. */
        record Conflict(Head head) implements Answer {}

        /** 422: the new tree does not begin with the old one. */
        record Forked(Head head) implements Answer {}
    }

    /**
     * Decides.
     *
     * @param last what it signed last for the request's log
     * @param time seconds since 1970
     */
    public Answer decide(AddCheckpoint request, Optional<Head> last, long time) {
        var signed = request.checkpoint();
        var head = signed.checkpoint();
        var known =
                logs.stream().filter(log -> log.name().equals(head.origin())).toList();
        if (known.isEmpty()) {
            return new Answer.UnknownLog();
        }
        if (known.stream().noneMatch(signed::isSignedBy)) {
            return new Answer.NotSigned();
        }
        if (request.old() > head.size()) {
            return new Answer.Shrunk();
        }
        var before = last.orElse(Head.NONE);
        boolean otherTree = head.size() == before.size() && !head.root().equals(before.root());
        if (request.old() != before.size() || otherTree) {
            return new Answer.Conflict(before);
        }
        return Proofs.consistent(before.size(), before.root(), head.size(), head.root(), request.consistency())
                ? new Answer.Cosigned(key.cosign(signed.note().text(), time), new Head(head.size(), head.root()))
                : new Answer.Forked(before);
    }
}
