package gongping.view;

import gongping.conference.Conference;
import gongping.conference.Phase;
import gongping.conference.Plan;
import gongping.conference.Presence;
import gongping.conference.Round;
import gongping.draw.Keyer;
import java.util.List;
import java.util.Optional;

/**
 * The host desk: everything but what a line or a secret chain would tell.
 *
 * @param groups the groups of which a quota can be made
 * @param open the round that waits for dice or links
 * @param mismatch both keyers' digits, while they differ
 * @param onStage whose turn it is
 * @param call the call that is not over
 * @param byTelephone the numbers of those drawn and not announced yet who answer by telephone
 * @param alarms what somebody should know about it, or about the last one
 * @param households the households of the inquiry on stage, in their drawn order
 * @param second the second machine
 * @param log the public log
 * @param head of the transcript: its first characters, the whole once the draw is closed
 * @param linksLeft how many more rounds the chains serve; {@code linksLow}: warn
 * @param roundsToCome how many more rounds are planned, or due
 */
public record HostView(
        Show show,
        List<Plan.RunItem> runSheet,
        List<Group> groups,
        List<RoundLine> rounds,
        List<String> byTelephone,
        Optional<OpenRound> open,
        Optional<Mismatch> mismatch,
        Optional<InquirySheet> onStage,
        List<InquiryLine> inquiries,
        Optional<CallPart> call,
        List<CallAlarm> alarms,
        List<HouseholdTurn> households,
        List<Kept.Debt> debts,
        Attendance attendance,
        List<Kept.Commitment> commitments,
        List<Kept.Discrepancy> discrepancies,
        List<Kept.Dispatch> dispatches,
        SecondMachineLine second,
        LogLine log,
        String head,
        int linksLeft,
        boolean linksLow,
        int roundsToCome,
        NextStep next) {
    private static final int LINKS_LOW = 5;

    /** What each keyer keyed, when the two differ. */
    public record Mismatch(String one, String two) {
        static Optional<Mismatch> of(Conference c) {
            return c.openRound()
                    .filter(Round.Published.class::isInstance)
                    .map(Round.Published.class::cast)
                    .filter(round -> round.keyed().size() == 2)
                    .map(round -> new Mismatch(digits(round, Keyer.ONE), digits(round, Keyer.TWO)));
        }

        private static String digits(Round.Published round, Keyer keyer) {
            return java.util.Objects.requireNonNull(round.keyed().get(keyer))
                    .digits()
                    .text();
        }
    }

    /** Who is where, for the round that is published next. */
    public record Attendance(int sealed, int absent, List<Away> away) {
        static Attendance of(Conference c, Directory directory) {
            var away = c.presences().values().stream()
                    .filter(presence -> !presence.present())
                    .map(presence -> Away.of(c, directory, presence))
                    .toList();
            return new Attendance(
                    c.draw().map(draw -> draw.draw().roster().count()).orElse(0), away.size(), away);
        }
    }

    /** Somebody excused before the dice. */
    public record Away(Person person, String code, String reason, String approvedBy) {
        static Away of(Conference c, Directory directory, Presence presence) {
            return new Away(
                    Person.of(c, directory, presence.cadre()),
                    presence.where(),
                    directory.where(presence.where()),
                    presence.approvedBy().orElse(""));
        }
    }

    private static String head(Conference c) {
        var head = c.draw().map(draw -> draw.transcript().head());
        return head.map(it -> c.phase() == Phase.CLOSED ? it.hex() : it.shortened())
                .orElse("");
    }

    /** The host desk of this state. */
    public static HostView of(Conference c, Directory directory) {
        int left = c.draw().map(gongping.draw.Ceremony::roundsLeft).orElse(0);
        return new HostView(
                Show.of(c),
                c.plan().map(Plan::runSheet).orElse(List.of()),
                Group.all(c, directory),
                c.rounds().values().stream()
                        .map(round -> RoundLine.host(c, directory, round))
                        .toList(),
                Places.byTelephone(c),
                OpenRound.of(c, directory),
                Mismatch.of(c),
                c.current().map(inquiry -> InquirySheet.of(c, directory, inquiry)),
                InquiryLine.all(c, directory, c.inquiries().values()),
                c.liveCall().map(call -> CallPart.of(c, directory, call)),
                CallAlarm.all(c),
                c.current()
                        .map(inquiry -> HouseholdTurn.of(c, directory, inquiry))
                        .orElse(List.of()),
                Kept.debts(c, directory),
                Attendance.of(c, directory),
                Kept.commitments(c, directory),
                Kept.discrepancies(c, directory),
                Kept.dispatches(c, directory),
                SecondMachineLine.of(c),
                LogLine.of(c),
                head(c),
                left,
                c.draw().isPresent() && (left <= LINKS_LOW || left < c.roundsToCome()),
                c.roundsToCome(),
                HostSteps.of(c));
    }
}
