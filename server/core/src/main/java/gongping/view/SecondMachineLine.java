package gongping.view;

import gongping.conference.Conference;
import gongping.conference.RoundCommand;
import gongping.conference.RoundCommand.WaiveRecomputation;
import gongping.conference.SecondMachine;
import gongping.draw.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The second machine, as the hall's people see it.
 *
 * @param required nothing is announced without it
 * @param since when it came, epoch milliseconds; empty while it is not there
 * @param round the latest round that has a result
 * @param state its word on that round
 * @param waivers how many people have waived its word on it
 * @param offered lines from paper that wait to be taken over
 * @param ours the head to which the server came, shortened; {@code theirs}: the second machine's; where they differ
 */
public record SecondMachineLine(
        boolean required,
        Optional<Long> since,
        Optional<Integer> round,
        State state,
        int waivers,
        Optional<String> ours,
        Optional<String> theirs,
        Optional<Lines> offered) {
    /** Lines that it wrote from paper and that the host may take over, up to this head. */
    public record Lines(int count, String head) {}

    /** What it says of the latest result. */
    public enum State {
        /** There is no result yet. */
        NOTHING,
        /** It has not said anything yet. */
        DUE,
        AGREES,
        DIFFERS,
        /** Two people go on without it. */
        WAIVED
    }

    static SecondMachineLine of(Conference c) {
        var second = c.second();
        var round = latest(c);
        var differs = round.map(second.words()::get)
                .filter(SecondMachine.Word.Disagreed.class::isInstance)
                .map(SecondMachine.Word.Disagreed.class::cast);
        return new SecondMachineLine(
                c.twoMachines(),
                second.since().map(Instant::toEpochMilli),
                round,
                round.map(number -> state(second, number)).orElse(State.NOTHING),
                round.map(number ->
                                second.waivers().getOrDefault(number, List.of()).size())
                        .orElse(0),
                differs.map(SecondMachine.Word.Disagreed::ours).map(Sha256::shortened),
                differs.map(SecondMachine.Word.Disagreed::computed).map(Sha256::shortened),
                second.offered()
                        .map(offered ->
                                new Lines(offered.lines().size(), offered.head().shortened())));
    }

    /** Taking over the lines that wait. */
    static Optional<Offer> takeOver(Conference c) {
        return c.second().offered().map(offered -> Offers.of(c, new RoundCommand.TakeOverLines(offered.head())));
    }

    /** Going on without its word, where that is what the round waits for. */
    static Optional<Offer> waiver(Conference c) {
        return latest(c)
                .filter(number -> c.obstacle(
                                java.util.Objects.requireNonNull(c.rounds().get(number)))
                        .equals(Optional.of("round.second-machine-due")))
                .map(number -> Offers.of(c, new WaiveRecomputation(number)));
    }

    private static Optional<Integer> latest(Conference c) {
        return c.second().due().keySet().stream().max(Integer::compare);
    }

    private static State state(SecondMachine second, int round) {
        if (second.agrees(round)) {
            return State.AGREES;
        }
        if (second.differs(round)) {
            return State.DIFFERS;
        }
        return second.waived(round) ? State.WAIVED : State.DUE;
    }
}
