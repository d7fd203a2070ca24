package gongping.view;

import gongping.conference.Conference;
import gongping.conference.Disk;
import gongping.conference.RoundCommand.WaiveCosignatures;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The draw's public log, as the hall's people see it.
 *
 * @param stopped since when nothing more is published, epoch milliseconds; empty while it is
 * @param cosigners whom the rules name
 * @param required no dice are keyed before enough of them have signed
 * @param round the latest round
 * @param state how its parameters stand
 * @param signed who has signed them
 * @param waivers how many people have waived the cosigners of it
 * @param disks what cannot be written at the moment
 */
public record LogLine(
        Optional<Long> stopped,
        List<String> cosigners,
        boolean required,
        Optional<Integer> round,
        State state,
        List<String> signed,
        int waivers,
        List<DiskLine> disks) {
    /** A disk that cannot be written, why, and since when, epoch milliseconds. */
    public record DiskLine(Disk disk, Disk.Fault fault, long since) {}

    /** How the latest parameters stand. */
    public enum State {
        /** There are none yet. */
        NOTHING,
        /** Not enough have signed yet. */
        DUE,
        SIGNED,
        /** Two people go on without the cosigners. */
        WAIVED
    }

    static LogLine of(Conference c) {
        var log = c.log();
        var round = c.rounds().keySet().stream().max(Integer::compare);
        return new LogLine(
                log.stopped().map(Instant::toEpochMilli),
                log.cosigners().names(),
                log.cosigners().required(),
                round,
                round.map(number -> state(c, number)).orElse(State.NOTHING),
                round.map(number -> log.signed(number).by()).orElse(List.of()),
                round.map(number ->
                                log.waivers().getOrDefault(number, List.of()).size())
                        .orElse(0),
                log.troubles().entrySet().stream()
                        .map(LogLine::disk)
                        .sorted(Comparator.comparing(DiskLine::disk))
                        .toList());
    }

    private static DiskLine disk(Map.Entry<Disk, Disk.Trouble> one) {
        var trouble = one.getValue();
        return new DiskLine(one.getKey(), trouble.fault(), trouble.since().toEpochMilli());
    }

    /** The cosigners who are waited for now: those whose signatures the open round lacks. */
    static List<String> missing(Conference c) {
        return waiting(c)
                .map(number -> c.log().cosigners().names().stream()
                        .filter(name -> !c.log().signed(number).by().contains(name))
                        .toList())
                .orElse(List.of());
    }

    /** Going on without them, where that is what the round waits for. */
    static Optional<Offer> waiver(Conference c) {
        return waiting(c).map(number -> Offers.of(c, new WaiveCosignatures(number)));
    }

    private static Optional<Integer> waiting(Conference c) {
        return c.openRound().filter(round -> c.cosignersDue(round).isPresent()).map(gongping.conference.Round::number);
    }

    private static State state(Conference c, int round) {
        if (c.log().signed(round).enough()) {
            return State.SIGNED;
        }
        return c.log().waived(round) ? State.WAIVED : State.DUE;
    }
}
