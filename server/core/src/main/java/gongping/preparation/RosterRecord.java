package gongping.preparation;

import gongping.conference.Rules;
import gongping.conference.Statement;
import gongping.draw.CadreId;
import gongping.draw.Sha256;
import gongping.kernel.Actor;
import gongping.kernel.Refusal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is on record of one roster.
 *
 * @param proposal what somebody wants to seal; gone once it is sealed
 * @param objections in the order of their numbers, from 1
 * @param manifests the manifests that name this roster, by conference
 */
public record RosterRecord(
        Optional<Proposal> proposal,
        Optional<Sealed> sealed,
        List<Objection> objections,
        Map<String, Proposed> manifests) {
    /** Nothing happened yet. */
    public static final RosterRecord NOTHING =
            new RosterRecord(Optional.empty(), Optional.empty(), List.of(), Map.of());

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Rules.ZONE);

    /** A sealing that waits for a second person. */
    public record Proposal(Actor by, Instant at, Sha256 hash, int cadres, int days) {}

    /** A sealing in force. Objections are heard until {@code until}. */
    public record Sealed(Actor proposed, Actor approved, Instant at, Sha256 hash, int cadres, Instant until) {}

    /**
     * A manifest that somebody proposed.
     *
     * @param approved by whom; empty while it waits
     */
    public record Proposed(Actor by, Instant at, String text, Optional<Actor> approved) {
        /** What the second person approves. */
        public Sha256 sha256() {
            return Sha256.of(text);
        }
    }

    /** What somebody objected. */
    public record Objection(
            int number, Instant at, Optional<CadreId> about, Statement words, Optional<Reply> reply, boolean erased) {}

    /** What was answered; see {@link RosterCommand.AnswerObjection}. */
    public record Reply(Instant at, boolean accepted, boolean shown, Statement words) {}

    public RosterRecord {
        objections = List.copyOf(objections);
        manifests = Map.copyOf(manifests);
    }

    /** A moment as a refusal tells it, by the county's clock. */
    public static String told(Instant at) {
        return CLOCK.format(at);
    }

    /** Whether objections are heard at this time. */
    public boolean isHearing(Instant now) {
        return sealed.filter(one -> now.isBefore(one.until())).isPresent();
    }

    /** How many objections wait for an answer. */
    public int unanswered() {
        return (int) objections.stream().filter(one -> one.reply().isEmpty()).count();
    }

    /** Why nothing may be drawn from this roster yet; empty if it may. */
    public Optional<Refusal> waits(Instant now) {
        if (sealed.isEmpty()) {
            return Optional.of(Refusal.of("approval.none"));
        }
        if (isHearing(now)) {
            return Optional.of(Refusal.of("objection.period", told(sealed.get().until())));
        }
        return unanswered() > 0 ? Optional.of(Refusal.of("objection.unanswered", unanswered())) : Optional.empty();
    }

    /** The manifest that was proposed for this conference. */
    public Optional<Proposed> manifest(String conference) {
        return Optional.ofNullable(manifests.get(conference));
    }

    /** The objection of this number. */
    public Optional<Objection> objection(int number) {
        return number >= 1 && number <= objections.size() ? Optional.of(objections.get(number - 1)) : Optional.empty();
    }

    RosterRecord with(Objection changed) {
        var all = new ArrayList<>(objections);
        if (changed.number() > all.size()) {
            all.add(changed);
        } else {
            all.set(changed.number() - 1, changed);
        }
        return new RosterRecord(proposal, sealed, all, manifests);
    }

    RosterRecord with(String conference, Proposed manifest) {
        var all = new HashMap<>(manifests);
        all.put(conference, manifest);
        return new RosterRecord(proposal, sealed, objections, all);
    }
}
