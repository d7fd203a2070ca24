package gongping.view;

import gongping.conference.Conference;
import gongping.conference.Inquiry;
import gongping.conference.Origin;
import gongping.conference.Round;
import gongping.draw.Call.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * The public page, in air time: what the hall saw some seconds ago, without what was dumped since.
 *
 * @param open the round that waits for dice or links
 * @param onStage whose turn it is, with both accounts as far as they were heard
 * @param call who is on the line
 * @param lines what happened last, newest first
 * @param earlier how many lines came before those; {@link RecordView} has them
 * @param debts who owes an answer by a date
 * @param check what a verifier starts from
 */
public record PublicView(
        Show show,
        Optional<OpenRound> open,
        Optional<InquirySheet> onStage,
        Optional<OnLine> call,
        List<LiveLine> lines,
        int earlier,
        List<RoundLine> rounds,
        Counts counts,
        List<InquiryLine> inquiries,
        List<Kept.Commitment> commitments,
        List<Kept.Dispatch> dispatches,
        List<Kept.Debt> debts,
        Optional<Check> check) {
    private static final int LINES_MAX = 60;

    /** Who is on the line, and how far; nothing of the line itself. */
    public record OnLine(
            Optional<Household> household,
            Optional<Person> person,
            CallStep step,
            long since,
            int turn,
            Optional<Outcome> outcome) {}

    /**
     * How much happened so far.
     *
     * @param rounds of cadres, void ones included
     * @param households rounds of households, void ones included
     * @param voids rounds that do not count
     * @param announced people whose number was announced
     * @param absent drawn while excused
     * @param left was not there when his turn came, drawn or named
     * @param named called to account by name
     */
    public record Counts(int rounds, int households, int voids, int announced, int absent, int left, int named) {}

    /**
     * What a verifier starts from.
     *
     * @param draw the draw's code
     * @param manifest and {@code roster}: SHA-256, hexadecimal
     * @param head of the transcript: its first characters, the whole once the draw is closed
     */
    public record Check(String draw, String manifest, String roster, String head) {}

    /**
     * The page of a moment.
     *
     * @param c the state as it was some seconds ago
     * @param air what is on the air of it
     * @param lines the whole record
     */
    static PublicView of(Conference c, Conference air, Directory directory, List<LiveLine> lines) {
        var rounds = air.rounds().values().stream()
                .map(round -> RoundLine.open(air, directory, round))
                .toList();
        return new PublicView(
                Show.of(air),
                OpenRound.of(air, directory),
                air.current().map(inquiry -> InquirySheet.of(air, directory, inquiry)),
                air.liveCall().map(call -> {
                    var part = CallPart.of(air, directory, call);
                    return new OnLine(
                            part.household(), part.person(), part.step(), part.since(), part.turn(), part.outcome());
                }),
                lines.stream().limit(LINES_MAX).toList(),
                Math.max(0, lines.size() - LINES_MAX),
                rounds,
                counts(air, rounds),
                InquiryLine.all(air, directory, air.inquiries().values()),
                Kept.commitments(air, directory),
                Kept.dispatches(air, c, directory),
                Kept.debts(air, directory),
                check(air));
    }

    private static Counts counts(Conference c, List<RoundLine> rounds) {
        int households = (int) rounds.stream().filter(RoundLine::household).count();
        return new Counts(
                rounds.size() - households,
                households,
                (int) c.rounds().values().stream()
                        .filter(Round.Voided.class::isInstance)
                        .count(),
                count(rounds, Picture.Landed.SEATED) + count(rounds, Picture.Landed.DRAWN_ABSENT),
                count(rounds, Picture.Landed.DRAWN_ABSENT),
                (int) c.inquiries().values().stream()
                        .filter(inquiry -> inquiry.stage() instanceof Inquiry.Stage.Left)
                        .count(),
                (int) c.inquiries().values().stream()
                        .filter(inquiry -> inquiry.origin() instanceof Origin.Named)
                        .count());
    }

    private static int count(List<RoundLine> rounds, Picture.Landed status) {
        return (int) rounds.stream()
                .flatMap(round -> round.entries().stream())
                .filter(entry -> entry.status() == status)
                .count();
    }

    private static Optional<Check> check(Conference c) {
        return c.draw().map(draw -> {
            var sealed = draw.draw();
            var head = draw.transcript().head();
            boolean closed = c.phase() == gongping.conference.Phase.CLOSED;
            return new Check(
                    sealed.manifest().draw().text(),
                    sealed.manifestHash().hex(),
                    sealed.roster().sha256().hex(),
                    closed ? head.hex() : head.shortened());
        });
    }
}
