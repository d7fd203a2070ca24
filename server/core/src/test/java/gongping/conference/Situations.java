package gongping.conference;

import static gongping.conference.Meeting.HOST;
import static gongping.conference.Meeting.OPERATOR;
import static gongping.conference.Meeting.WITNESS;

import gongping.draw.CadreId;
import gongping.draw.Call.Outcome;
import gongping.draw.Digits;
import gongping.draw.HouseholdId;
import gongping.draw.Keyer;
import gongping.draw.Params;
import gongping.draw.Party;
import gongping.draw.Quota;
import gongping.kernel.Actor;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One meeting for each state of each machine, and one sample of each command. */
final class Situations {
    static final InquiryId FIRST = InquiryId.of(1);
    static final AttemptId CALL = AttemptId.of(1);
    static final QuestionId VISITS = new QuestionId("Q1");
    static final Statement WORDS = new Statement("s-00000001", "0".repeat(64));
    private static final InquiryCommand NAMED = new InquiryCommand.NameCadre(new CadreId(5), "主持人", Optional.empty());
    private static final InquiryCommand PROMISE =
            new InquiryCommand.MakeCommitment(FIRST, WORDS, LocalDate.of(2026, 12, 1));
    private static final Statement RIGHT = new Statement("s-00000002", "1".repeat(64));
    private static final Digits DICE = new Digits("01234567890123456789");

    private Situations() {}

    static Map<String, Supplier<Meeting>> phases() {
        var all = new LinkedHashMap<String, Supplier<Meeting>>();
        all.put("none", Meeting::new);
        all.put("planned", Meeting::planned);
        all.put("sealed", Meeting::sealed);
        all.put("live", Meeting::live);
        all.put("paused", () -> and(Meeting.live(), new ConferenceCommand.Pause()));
        all.put("closed", () -> and(Meeting.live(), new ConferenceCommand.Close()));
        return all;
    }

    static Map<String, Supplier<Meeting>> rounds() {
        var all = new LinkedHashMap<String, Supplier<Meeting>>();
        all.put("published", () -> publishing(meeting -> {}));
        all.put(
                "one keyed",
                () -> publishing(meeting ->
                        meeting.does(new Actor("d-keyer1"), new RoundCommand.KeyDigits(1, Keyer.ONE, DICE))));
        all.put("keyed", () -> publishing(meeting -> meeting.keys(DICE.text())));
        all.put(
                "link overdue",
                () -> publishing(meeting -> {
                    meeting.keys(DICE.text());
                    meeting.now = meeting.now.plusSeconds(61);
                }));
        all.put(
                "drawn",
                () -> publishing(meeting -> {
                    meeting.keys(DICE.text());
                    meeting.reveals(3);
                }));
        all.put(
                "checked",
                () -> publishing(meeting -> {
                    meeting.keys(DICE.text());
                    meeting.reveals(3);
                    meeting.verifies();
                }));
        all.put("recomputed otherwise", () -> {
            var meeting = all.get("checked").get();
            meeting.does(Meeting.SECOND, new RoundCommand.ReportRecomputation(1, gongping.draw.Sha256.ZERO));
            return meeting;
        });
        all.put("waived by one", () -> and(all.get("checked").get(), new RoundCommand.WaiveRecomputation(1)));
        all.put("agreed", () -> Meeting.drawn(1));
        all.put("cosigners due", () -> {
            var meeting = Meeting.cosigned(true);
            meeting.publish(1);
            return meeting;
        });
        all.put(
                "cosigners waived by one",
                () -> and(all.get("cosigners due").get(), new RoundCommand.WaiveCosignatures(1)));
        all.put("reel runs", () -> and(Meeting.drawn(1), new RoundCommand.Spin(1, 0)));
        all.put("announced", () -> {
            var meeting = Meeting.drawn(1);
            meeting.announces(1, 0);
            return meeting;
        });
        all.put("void", () -> publishing(meeting -> meeting.does(HOST, new RoundCommand.Withdraw(1))));
        return all;
    }

    static Map<String, Supplier<Meeting>> inquiries() {
        var all = new LinkedHashMap<String, Supplier<Meeting>>();
        all.put("seated", () -> {
            var meeting = Meeting.drawn(1);
            meeting.announces(1, 0);
            return meeting;
        });
        all.put("left reported", () -> and(all.get("seated").get(), new InquiryCommand.ReportLeft(FIRST)));
        all.put("left", () -> {
            var meeting = all.get("left reported").get();
            meeting.does(WITNESS, new InquiryCommand.ConfirmLeft(FIRST));
            return meeting;
        });
        all.put("put off", () -> and(all.get("seated").get(), new InquiryCommand.PutOff(FIRST)));
        all.put("named", () -> and(Meeting.live(), NAMED));
        all.put("named, left reported", () -> and(all.get("named").get(), new InquiryCommand.ReportLeft(FIRST)));
        all.put("answering", Meeting::answering);
        all.put("household drawn", () -> Meeting.verifying(1));
        all.put("verifying", () -> {
            var meeting = Meeting.verifying(1);
            meeting.airs();
            return meeting;
        });
        all.put("both answered", () -> {
            var meeting = Meeting.answering();
            var said = new Answer.Count(2);
            var cadre = new Respondent.TheCadre();
            meeting.does(HOST, new InquiryCommand.RecordAnswer(FIRST, VISITS, cadre, said, Optional.empty()));
            meeting.does(HOST, new RoundCommand.PublishHouseholdRound(FIRST, 1));
            meeting.draws("0417");
            meeting.airs();
            meeting.hears();
            return meeting;
        });
        all.put("judging", () -> {
            var meeting = all.get("both answered").get();
            meeting.reports(CALL, LineReport.HUNG_UP);
            return meeting;
        });
        all.put(
                "verdict entered",
                () -> and(all.get("judging").get(), new InquiryCommand.EnterVerdict(FIRST, Verdict.SATISFIED, "现场评议")));
        all.put("promised", () -> and(all.get("verdict entered").get(), PROMISE));
        all.put("concluded", () -> and(all.get("verdict entered").get(), new InquiryCommand.Conclude(FIRST)));
        return all;
    }

    static Map<String, Supplier<Meeting>> calls() {
        var all = new LinkedHashMap<String, Supplier<Meeting>>();
        all.put("requested", () -> dialled());
        all.put("placing", () -> dialled(LineReport.PLACING));
        all.put("unknown", () -> dialled(LineReport.PLACING, LineReport.UNKNOWN));
        all.put("dialling", () -> dialled(LineReport.PLACING, LineReport.DIALLING));
        all.put("ringing", () -> dialled(LineReport.PLACING, LineReport.RINGING));
        all.put("greeting", () -> dialled(LineReport.PLACING, LineReport.GREETING));
        all.put("off air", () -> dialled(LineReport.PLACING, LineReport.JOINED));
        all.put("consented", () -> {
            var meeting = all.get("off air").get();
            meeting.does(OPERATOR, new CallCommand.RecordConsent(CALL, Consent.AGREED, "v1"));
            meeting.does(HOST, new CallCommand.AskOnAir(CALL));
            return meeting;
        });
        all.put("on air", () -> {
            var meeting = Meeting.verifying(1);
            meeting.airs();
            return meeting;
        });
        all.put("held", () -> {
            var meeting = all.get("on air").get();
            meeting.does(OPERATOR, new CallCommand.HoldCall(CALL));
            meeting.reports(CALL, LineReport.HALL_OFF);
            return meeting;
        });
        all.put("down", () -> dialled(LineReport.PLACING, LineReport.JOINED, LineReport.HUNG_UP));
        all.put("ended", () -> dialled(LineReport.PLACING, LineReport.BUSY));
        return all;
    }

    static List<ConferenceCommand> conferenceCommands() {
        return List.of(
                new ConferenceCommand.PlanConference(Meeting.plan()),
                new ConferenceCommand.PublishManifest(manifest()),
                new ConferenceCommand.GoLive(),
                new ConferenceCommand.Pause(),
                new ConferenceCommand.Resume(),
                new ConferenceCommand.Close(),
                new ConferenceCommand.ChangeAttendance(
                        List.of(new Presence(new CadreId(7), false, "sick", Optional.of("县委办")))),
                new ConferenceCommand.SetAnswerDate(new CadreId(7), LocalDate.of(2026, 12, 1)),
                new ConferenceCommand.MarkAnswerGiven(new CadreId(7)),
                new ConferenceCommand.NoteSecondMachine(true),
                new ConferenceCommand.NoteLog(true),
                new ConferenceCommand.NoteDisk(Disk.SECOND, Optional.of(Disk.Fault.FULL)),
                new ConferenceCommand.EraseHousehold(new HouseholdId(new CadreId(1), 1)),
                new ConferenceCommand.ShowManifest(true),
                new ConferenceCommand.Panic(),
                new ConferenceCommand.LiftPanic());
    }

    private static String manifest() {
        return Meeting.sealed().state.draw().orElseThrow().draw().manifest().text();
    }

    static List<RoundCommand> roundCommands() {
        return List.of(
                new RoundCommand.PublishRound("第一轮", Params.Exclude.DRAWN, List.of(Quota.ofAll(1)), Optional.empty()),
                new RoundCommand.KeyDigits(1, Keyer.ONE, DICE),
                new RoundCommand.GiveBeacon(1, "1234"),
                Meeting.reveal(1, 0),
                new RoundCommand.KeyLink(
                        1, Party.SERVER, Keyer.ONE, Meeting.CHAINS.getFirst().link(1)),
                new RoundCommand.ConfirmCheck(1, gongping.draw.Sha256.ZERO),
                new RoundCommand.ReportRecomputation(1, gongping.draw.Sha256.ZERO),
                new RoundCommand.WaiveRecomputation(1),
                new RoundCommand.NoteCosignatures(1, List.of("县公证处"), true),
                new RoundCommand.WaiveCosignatures(1),
                new RoundCommand.OfferLines(List.of("{}")),
                new RoundCommand.TakeOverLines(gongping.draw.Sha256.ZERO),
                new RoundCommand.Withdraw(1),
                new RoundCommand.DeclareLinkMissing(1, Party.SERVER),
                new RoundCommand.Spin(1, 0),
                new RoundCommand.Announce(1, 0));
    }

    static List<InquiryCommand> inquiryCommands() {
        var cadre = new Respondent.TheCadre();
        var household = new HouseholdId(new CadreId(1), 1);
        return List.of(
                NAMED,
                new InquiryCommand.BeginAnswering(FIRST),
                new InquiryCommand.Ask(FIRST, VISITS),
                new InquiryCommand.RecordAnswer(FIRST, VISITS, cadre, new Answer.Count(6), Optional.empty()),
                new InquiryCommand.CorrectAnswer(FIRST, VISITS, cadre, new Answer.Count(5), Optional.empty()),
                new InquiryCommand.JudgeMatch(FIRST, new QuestionId("Q4"), household, Sign.EQUAL),
                new InquiryCommand.LogDiscrepancy(
                        FIRST, VISITS, Optional.empty(), Sign.DIFFERS, InquiryEvent.Severity.GRAVE),
                new InquiryCommand.WithdrawDiscrepancy(DiscrepancyId.of(1), WORDS),
                new InquiryCommand.ReportLeft(FIRST),
                new InquiryCommand.PutOff(FIRST),
                new InquiryCommand.ConfirmLeft(FIRST),
                new InquiryCommand.EndVerifying(FIRST),
                new InquiryCommand.BeginJudging(FIRST),
                new InquiryCommand.EnterVerdict(FIRST, Verdict.NOT_SATISFIED, "现场评议"),
                new InquiryCommand.CorrectVerdict(FIRST, Verdict.NOT_SATISFIED, "现场评议"),
                PROMISE,
                new InquiryCommand.CorrectCommitment(CommitmentId.of(1), Optional.of(RIGHT), LocalDate.of(2026, 12, 2)),
                new InquiryCommand.MarkDispatch(FIRST, Optional.empty(), LocalDate.of(2026, 12, 1)),
                new InquiryCommand.Conclude(FIRST));
    }

    static List<CallCommand> callCommands() {
        return List.of(
                new CallCommand.Dial(FIRST, false),
                report(LineReport.PLACING),
                report(LineReport.JOINED),
                report(LineReport.BUSY),
                report(LineReport.HUNG_UP),
                report(LineReport.HALL_ON),
                new CallCommand.RecordConsent(CALL, Consent.AGREED, "v1"),
                new CallCommand.AskOnAir(CALL),
                new CallCommand.PutOnAir(CALL),
                new CallCommand.HoldCall(CALL),
                new CallCommand.Mute(CALL, true),
                new CallCommand.Dump(CALL),
                new CallCommand.HangUp(CALL),
                new CallCommand.JudgeOutcome(CALL, Outcome.MACHINE),
                new CallCommand.RaiseAlarm(CALL, Alarm.HALL_DOES_NOT_OPEN),
                new CallCommand.CancelAttempt(CALL));
    }

    private static CallCommand report(LineReport report) {
        return new CallCommand.ReportLine(CALL, report, Optional.empty(), Optional.empty());
    }

    private static Meeting dialled(LineReport... reports) {
        var meeting = Meeting.verifying(1);
        meeting.does(OPERATOR, new CallCommand.Dial(FIRST, false));
        meeting.reports(CALL, reports);
        return meeting;
    }

    private static Meeting publishing(java.util.function.Consumer<Meeting> then) {
        var meeting = Meeting.live();
        meeting.publish(1);
        then.accept(meeting);
        return meeting;
    }

    private static Meeting and(Meeting meeting, Command command) {
        meeting.does(HOST, command);
        return meeting;
    }
}
