package gongping.tlog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whom to believe about which log (tlog-policy): the log's keys, the cosigners by name, and how many of them it takes.
 *
 * @param logs one of them must have signed
 * @param cosigners by the name that the policy gives them
 * @param text as it is published: one blank between words, no comments, no addresses
 */
public record Policy(List<VerifierKey> logs, Map<String, Member> cosigners, Quorum quorum, String text) {
    /** Nobody cosigns, and no log is named. */
    public static final Policy NONE = new Policy(List.of(), Map.of(), new Quorum.None(), "quorum none\n");

    public Policy {
        logs = List.copyOf(logs);
        cosigners = Collections.unmodifiableMap(new LinkedHashMap<>(cosigners));
    }

    /** The same with one more log, named first. */
    public Policy with(VerifierKey log) {
        var more = new ArrayList<>(logs);
        more.addFirst(log);
        return new Policy(more, cosigners, quorum, "log " + log.text() + "\n" + text);
    }

    /**
     * A cosigner.
     *
     * @param url where it is asked; may be empty
     */
    public record Member(VerifierKey key, String url) {}

    /** Which cosigners together are enough. */
    public sealed interface Quorum {
        /** No cosigner is needed. */
        record None() implements Quorum {}

        /** This one. */
        record One(String name) implements Quorum {}

        /** So many of these. */
        record Of(int least, List<Quorum> members) implements Quorum {
            public Of {
                members = List.copyOf(members);
            }
        }

        /** Whether these are enough. */
        default boolean met(Set<String> signed) {
            return switch (this) {
                case None none -> true;
                case One(var name) -> signed.contains(name);
                case Of(var least, var members) ->
                    members.stream().filter(member -> member.met(signed)).count() >= least;
            };
        }
    }

    /**
     * What a checkpoint's signatures are worth.
     *
     * @param byLog the log signed
     * @param cosigners those who did
     * @param enough the log signed and the quorum is met
     */
    public record Standing(boolean byLog, List<String> cosigners, boolean enough) {
        public Standing {
            cosigners = List.copyOf(cosigners);
        }

        /** Who signed, for people: {@code notary, congress}, or {@code none}. */
        public String names() {
            return cosigners.isEmpty() ? "none" : String.join(", ", cosigners);
        }
    }

    /** Looks at a checkpoint's signatures. */
    public Standing standing(SignedCheckpoint checkpoint) {
        boolean byLog = logs.stream().anyMatch(checkpoint::isSignedBy);
        var signed = new ArrayList<String>();
        cosigners.forEach((name, member) -> {
            if (checkpoint.note().cosignedBy(member.key()).isPresent()) {
                signed.add(name);
            }
        });
        return new Standing(byLog, signed, byLog && quorum.met(Set.copyOf(signed)));
    }
}
