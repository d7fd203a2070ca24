package gongping.conference;

import gongping.draw.Body;
import gongping.draw.Keyer;
import gongping.draw.TranscriptLine;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The transcript as far as everybody may read it (draw.md §3.11). It ends before the first line from which a seat could
 * be computed that the reel has not shown: nothing is left out in the middle, so what is published only grows.
 */
public final class PublicTranscript {
    private final Conference c;
    private final Instant now;
    private final Map<Integer, Integer> filled = new HashMap<>();

    private PublicTranscript(Conference c, Instant now) {
        this.c = c;
        this.now = now;
    }

    /** The lines that are public at this moment of the hall. */
    public static List<TranscriptLine> of(Conference c, Instant now) {
        var all = c.publication().lines();
        var reading = new PublicTranscript(c, now);
        int round = 0;
        for (int i = 0; i < all.size(); i++) {
            var body = all.get(i).body();
            if (body instanceof Body.ParamsPublished(var params)) {
                round = params.round();
            }
            if (reading.withheld(round, body)) {
                return all.subList(0, i);
            }
        }
        return all;
    }

    /** When the next line becomes public by the clock alone; empty where only a press can bring it. */
    public static Optional<Instant> next(Conference c, Instant now) {
        return c.rounds().values().stream()
                .filter(Round.Drawn.class::isInstance)
                .flatMap(round -> ((Round.Drawn) round).slots().stream())
                .flatMap(slot -> slot.landAt().stream())
                .map(landAt -> landAt.plusMillis(Round.ANNOUNCED_AFTER_MS))
                .filter(at -> at.isAfter(now))
                .min(Instant::compareTo);
    }

    private boolean withheld(int round, Body body) {
        return switch (body) {
            case Body.LinkRevealed line -> !isShown(round);
            case Body.SeedComputed line -> !isShown(round);
            case Body.CadresDrawn line -> !isShown(round);
            case Body.HouseholdsOrdered line -> !isShown(round);
            case Body.SeatsFilled line -> !areShown(line);
            case Body.ManifestPublished line -> false;
            case Body.CadreNamed line -> false;
            case Body.ParamsPublished line -> false;
            case Body.DigitsKeyed line -> isKeyedByOne(round);
            case Body.DigitsAgreed line -> false;
            case Body.BeaconRead line -> false;
            case Body.Withdrawn line -> false;
            case Body.LinkMissing line -> false;
            case Body.CadreLeft line -> false;
            case Body.HouseholdCalled line -> false;
            case Body.DrawClosed line -> false;
        };
    }

    /** Who keys second must not read what the first has keyed (draw.md §3.5). */
    private boolean isKeyedByOne(int number) {
        return c.rounds().get(number) instanceof Round.Published round
                && round.keyed().size() < Keyer.values().length;
    }

    private boolean isShown(int number) {
        return switch (c.rounds().get(number)) {
            case null -> false;
            case Round.Published r -> false;
            case Round.Keyed r -> false;
            case Round.Drawn r ->
                r.slots().stream().filter(slot -> slot.substitutes().isEmpty()).allMatch(slot -> slot.announcedBy(now));
            case Round.Ordered r -> callsEnded(r);
            case Round.Voided r -> true;
        };
    }

    /** The order of households is known to all once nobody is called in it any more. */
    private boolean callsEnded(Round.Ordered round) {
        return c.phase() == Phase.CLOSED
                || round.opening()
                        .inquiry()
                        .map(c.inquiries()::get)
                        .filter(inquiry -> switch (inquiry.stage()) {
                            case Inquiry.Stage.Judging s -> true;
                            case Inquiry.Stage.Concluded s -> true;
                            case Inquiry.Stage.Left s -> true;
                            case Inquiry.Stage.PutOff s -> true;
                            case Inquiry.Stage.Seated s -> false;
                            case Inquiry.Stage.LeftReported s -> false;
                            case Inquiry.Stage.Answering s -> false;
                            case Inquiry.Stage.HouseholdDrawn s -> false;
                            case Inquiry.Stage.Verifying s -> false;
                        })
                        .isPresent();
    }

    /** A substitute is shown like everybody else; lines and slots stand in the same order. */
    private boolean areShown(Body.SeatsFilled line) {
        int from = filled.getOrDefault(line.round(), 0);
        int to = from + line.result().size();
        filled.put(line.round(), to);
        if (!(c.rounds().get(line.round()) instanceof Round.Drawn round)) {
            return false;
        }
        var substitutes = round.slots().stream()
                .filter(slot -> slot.substitutes().isPresent())
                .toList();
        return substitutes.size() >= to
                && substitutes.subList(from, to).stream().allMatch(slot -> slot.announcedBy(now));
    }
}
