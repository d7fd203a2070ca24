package gongping.fairness;

import gongping.draw.Body;
import gongping.draw.Bundle;
import gongping.draw.Cadre;
import gongping.draw.CadreId;
import gongping.draw.Call;
import gongping.draw.Ceremony;
import gongping.draw.DrawnRound;
import gongping.draw.Entry;
import gongping.draw.Follower;
import gongping.draw.HouseholdId;
import gongping.draw.Params;
import gongping.draw.Quota;
import gongping.draw.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a published bundle line by line, verifying each, and counts what the board wants to know. */
public final class DrawReading {
    private static final String TRANSCRIPT = "transcript.jsonl";

    private final Follower follower;
    private final List<Walk> walks = new ArrayList<>();
    private int named;
    private int left;
    private boolean closed;

    private DrawReading(Bundle bundle) {
        this.follower = Follower.of(bundle);
    }

    /** What came of reading a folder. */
    public sealed interface Read {
        /** It holds, and the draw is closed. */
        record Closed(DrawFacts facts) implements Read {}

        /** What is there holds; the draw goes on. */
        record Open() implements Read {}

        /** It does not hold from this line of the transcript on. */
        record Broken(int line, String code, String text) implements Read {}
    }

    /** What a draw comes to; empty if it does not hold, or is not closed. */
    public static Optional<DrawFacts> of(Map<String, byte[]> files) {
        return read(files) instanceof Read.Closed(var facts) ? Optional.of(facts) : Optional.empty();
    }

    /** What a draw comes to, or why it comes to nothing. */
    public static Read read(Map<String, byte[]> files) {
        var reading = new DrawReading(new Bundle.Held(files));
        var transcript = files.getOrDefault(TRANSCRIPT, new byte[0]);
        if (transcript.length == 0) {
            return new Read.Broken(1, "line.missing", "there is no " + TRANSCRIPT + ", or nothing in it");
        }
        for (int from = 0; from < transcript.length; ) {
            int to = from;
            while (to < transcript.length && transcript[to] != '\n') {
                to++;
            }
            to = Math.min(to + 1, transcript.length);
            var broken = reading.take(Arrays.copyOfRange(transcript, from, to));
            if (broken.isPresent()) {
                return broken.get();
            }
            from = to;
        }
        return reading.closed ? new Read.Closed(reading.facts()) : new Read.Open();
    }

    private Optional<Read.Broken> take(byte[] line) {
        var before = follower.ceremony();
        return switch (follower.take(line)) {
            case Follower.Taken.Broken(var at, var code, var text) -> Optional.of(new Read.Broken(at, code, text));
            case Follower.Taken.Held(var read) -> {
                before.ifPresent(ceremony -> note(ceremony, read.body()));
                yield Optional.empty();
            }
        };
    }

    private void note(Ceremony before, Body body) {
        if (body instanceof Body.CadresDrawn) {
            var round = (DrawnRound.Cadres) after().rounds().getLast();
            drawn(before.selection(round.params(), round.attendance()), round);
        } else if (body instanceof Body.SeatsFilled(var number, var quota, var result)) {
            var round = (DrawnRound.Cadres) before.rounds().get(number - 1);
            var taken = round.drawn().map(Entry.Drawn::id).collect(Collectors.toSet());
            walk(before.selection(round.params(), round.attendance()), round.params(), quota, 1, taken, result);
        } else if (body instanceof Body.CadreNamed) {
            named++;
        } else if (body instanceof Body.CadreLeft) {
            left++;
        } else if (body instanceof Body.DrawClosed) {
            closed = true;
        }
    }

    private Ceremony after() {
        return follower.ceremony().orElseThrow();
    }

    private void drawn(Selection selection, DrawnRound.Cadres round) {
        var taken = new HashSet<CadreId>();
        for (var quota : round.params().quotas()) {
            var entries = round.result().stream()
                    .filter(entry -> entry.quota().equals(quota))
                    .toList();
            walk(selection, round.params(), quota, quota.seats(), taken, entries);
            ids(entries).forEach(taken::add);
        }
    }

    private void walk(
            Selection selection,
            Params.Cadres params,
            Quota quota,
            int seats,
            Set<CadreId> taken,
            List<Entry> entries) {
        var asked = new Selection(selection.roster(), selection.groups(), selection.attendance(), Set.of()).fits(quota);
        var fitting = selection.roster().cadres().stream()
                .map(Cadre::id)
                .filter(asked)
                .toList();
        var of = new Walk.Of(params.round(), params.exclude() != Params.Exclude.NONE);
        var free = selection.fits(quota).and(id -> !taken.contains(id));
        walks.add(Walk.of(of, fitting, selection.attendance()::isPresent, free, seats, ids(entries)));
    }

    private static Set<CadreId> ids(List<Entry> entries) {
        return entries.stream()
                .filter(Entry.Drawn.class::isInstance)
                .map(entry -> ((Entry.Drawn) entry).id())
                .collect(Collectors.toSet());
    }

    private DrawFacts facts() {
        var draw = after().draw();
        var chances = FromStart.of(walks);
        return new DrawFacts(
                draw.manifest().draw().text(),
                counts(chances.absent()),
                Shares.of(draw, walks, chances),
                Shares.people(draw, walks, chances));
    }

    private Counts counts(double absentExpected) {
        var rounds = after().rounds();
        var cadres = only(rounds, DrawnRound.Cadres.class);
        var voids = only(rounds, DrawnRound.Voided.class);
        int missing = (int)
                voids.stream().filter(round -> round.missing().isPresent()).count();
        var drawn = cadres.stream().flatMap(DrawnRound.Cadres::drawn).toList();
        int absent = (int) drawn.stream()
                .filter(entry -> entry.status() == Entry.Status.DRAWN_ABSENT)
                .count();
        var turns = only(rounds, DrawnRound.Households.class).stream()
                .flatMap(round -> lastCalls(round).stream())
                .filter(this::hasEnded)
                .toList();
        var calls = only(rounds, DrawnRound.Households.class).stream()
                .flatMap(round -> round.calls().stream())
                .toList();
        return new Counts(
                cadres.size(),
                voids.size() - missing,
                missing,
                drawn.size(),
                absent,
                absentExpected,
                drawn.size() - absent,
                left,
                named,
                calls.size(),
                (int) calls.stream()
                        .filter(call -> call.by() == Call.Dialler.HAND)
                        .count(),
                turns.size(),
                (int) turns.stream()
                        .filter(call -> call.outcome() != Call.Outcome.ANSWERED)
                        .count());
    }

    private static <T> List<T> only(List<DrawnRound> rounds, Class<T> kind) {
        return rounds.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static List<Call> lastCalls(DrawnRound.Households round) {
        var last = new LinkedHashMap<HouseholdId, Call>();
        round.calls().forEach(call -> last.put(call.hid(), call));
        return List.copyOf(last.values());
    }

    /** A turn ends with an answer, a refusal, a wrong number, or the last try. */
    private boolean hasEnded(Call last) {
        return last.outcome().endsTurn()
                || last.attempt() == after().draw().manifest().tries();
    }
}
