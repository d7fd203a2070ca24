package gongping.tlog;

import java.util.Optional;

/**
 * The log's own hand: signs a tree only if it begins with the one that it signed last. Decides; whoever calls keeps
 * what was signed where no restart and no database can take it away, before anybody sees it.
 */
public record LogSigner(SigningKey key) {
    public LogSigner {
        if (key.verifierKey().use() != KeyUse.LOG) {
            throw new IllegalArgumentException("Not a log's key");
        }
    }

    /** What it does with a tree. */
    public sealed interface Answer {
        /** The log has grown. */
        record Signed(SignedCheckpoint checkpoint) implements Answer {}

        /** It has not: what was signed last still says it all. */
        record Same(SignedCheckpoint checkpoint) implements Answer {}

        /** What was signed last is not the beginning of this tree, or is not this key's: nothing is signed. */
        record Contradicts(Checkpoint last) implements Answer {}
    }

    /** Decides about these entries. The origin is the key's name. */
    public Answer sign(Entries entries, Optional<SignedCheckpoint> last) {
        var log = key.verifierKey();
        if (last.isPresent()) {
            var before = last.get().checkpoint();
            boolean begins = before.size() <= entries.size()
                    && entries.tree().root((int) before.size()).equals(before.root());
            if (!begins || !last.get().isSignedBy(log)) {
                return new Answer.Contradicts(before);
            }
            if (before.size() == entries.size()) {
                return new Answer.Same(last.get());
            }
        }
        return new Answer.Signed(entries.checkpoint(log.name(), entries.size()).signedBy(key));
    }
}
