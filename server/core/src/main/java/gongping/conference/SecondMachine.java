package gongping.conference;

import static gongping.kernel.Decision.accept;
import static gongping.kernel.Decision.refuse;

import gongping.conference.RoundCommand.ReportRecomputation;
import gongping.conference.RoundCommand.WaiveRecomputation;
import gongping.conference.RoundEvent.RecomputationAgreed;
import gongping.conference.RoundEvent.RecomputationDisagreed;
import gongping.conference.RoundEvent.RecomputationWaived;
import gongping.draw.Sha256;
import gongping.kernel.Actor;
import gongping.kernel.Decision;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The second machine, and what it says of each round (draw.md §3.11): nothing is announced before it agrees, or before
 * two people have waived it on record.
 *
 * @param since when it came, while it is there
 * @param due the transcript's head after the latest result of each round: what it must come to by itself
 * @param words its own word on each round
 * @param waivers who waived its word on a round
 * @param offered lines that it wrote from paper and that wait to be taken over
 */
public record SecondMachine(
        Optional<Instant> since,
        Map<Integer, Sha256> due,
        Map<Integer, Word> words,
        Map<Integer, List<Actor>> waivers,
        Optional<Offered> offered) {
    static final SecondMachine NONE =
            new SecondMachine(Optional.empty(), Map.of(), Map.of(), Map.of(), Optional.empty());

    /** So many different people waive it. */
    static final int WAIVERS = 2;

    /** What it said of a round. */
    public sealed interface Word {
        /** It came to the same head. */
        record Agreed(Sha256 head, Instant at) implements Word {}

        /** It came to another head than the server. */
        record Disagreed(Sha256 computed, Sha256 ours, Instant at) implements Word {}
    }

    /** Lines that wait for a second person's word. */
    public record Offered(List<String> lines, Sha256 head, Actor by, Instant at) {}

    /** Whether it agrees with the latest result of this round. */
    public boolean agrees(int round) {
        return words.get(round) instanceof Word.Agreed;
    }

    /** Whether it came to another head. */
    public boolean differs(int round) {
        return words.get(round) instanceof Word.Disagreed;
    }

    /** Whether two people waived its word on this round. */
    public boolean waived(int round) {
        return waivers.getOrDefault(round, List.of()).size() >= WAIVERS;
    }

    SecondMachine there(Optional<Instant> now) {
        return new SecondMachine(now, due, words, waivers, offered);
    }

    /** A result stands that nobody else has recomputed yet; what was said of an earlier one says nothing of it. */
    SecondMachine due(int round, Sha256 head) {
        return new SecondMachine(
                since, Draft.plus(due, round, head), without(words, round), without(waivers, round), offered);
    }

    SecondMachine said(int round, Word word) {
        return new SecondMachine(since, due, Draft.plus(words, round, word), waivers, offered);
    }

    SecondMachine waivedBy(int round, Actor actor) {
        var who = Draft.plus(waivers.getOrDefault(round, List.of()), actor);
        return new SecondMachine(since, due, words, Draft.plus(waivers, round, who), offered);
    }

    SecondMachine offering(Optional<Offered> lines) {
        return new SecondMachine(since, due, words, waivers, lines);
    }

    private static <V> Map<Integer, V> without(Map<Integer, V> map, int round) {
        var next = new LinkedHashMap<>(map);
        next.remove(round);
        return java.util.Collections.unmodifiableMap(next);
    }

    /** Why nothing of this round's result may be told yet; empty where it may, or where there is no result. */
    static Optional<String> obstacle(Conference c, Round round) {
        var check = switch (round) {
            case Round.Drawn r -> r.check();
            case Round.Ordered r -> r.check();
            case Round.Published r -> Optional.<Round.Check>empty();
            case Round.Keyed r -> Optional.<Round.Check>empty();
            case Round.Voided r -> Optional.<Round.Check>empty();
        };
        var second = c.second();
        if (!second.due().containsKey(round.number())) {
            return Optional.empty();
        }
        if (check.isEmpty()) {
            return Optional.of("round.not-checked");
        }
        if (second.differs(round.number())) {
            return Optional.of("round.recomputation-differs");
        }
        boolean settled = !required(c) || second.agrees(round.number()) || second.waived(round.number());
        return settled ? Optional.empty() : Optional.of("round.second-machine-due");
    }

    /** Whether this conference announces nothing without it: so, unless its plan says otherwise. */
    static boolean required(Conference c) {
        return c.plan().flatMap(Plan::recomputation).orElse(Plan.Recomputation.TWO_MACHINES)
                == Plan.Recomputation.TWO_MACHINES;
    }

    static Decision<Event> report(Conference c, ReportRecomputation report) {
        var due = c.second().due().get(report.round());
        if (due == null) {
            return refuse("round.nothing-to-check");
        }
        var before = c.second().words().get(report.round());
        boolean repeated = before instanceof Word.Agreed
                || (before instanceof Word.Disagreed(var computed, var ours, var at) && computed.equals(report.head()));
        if (repeated) {
            return refuse("round.already-recomputed");
        }
        return accept(
                due.equals(report.head())
                        ? new RecomputationAgreed(report.round(), report.head())
                        : new RecomputationDisagreed(report.round(), report.head(), due));
    }

    static Decision<Event> waive(Conference c, WaiveRecomputation waiver, Actor by) {
        int round = waiver.round();
        if (!c.second().due().containsKey(round)) {
            return refuse("round.nothing-to-check");
        }
        if (!required(c) || c.second().agrees(round) || c.second().waived(round)) {
            return refuse("round.nothing-to-waive");
        }
        if (c.second().differs(round)) {
            return refuse("round.recomputation-differs");
        }
        return c.second().waivers().getOrDefault(round, List.of()).contains(by)
                ? refuse("round.second-person-needed")
                : accept(new RecomputationWaived(round));
    }
}
