package gongping.view;

import gongping.conference.Alarm;
import gongping.conference.Call;
import gongping.conference.CallCommand;
import gongping.conference.Command;
import gongping.conference.Conference;
import gongping.conference.ConferenceCommand;
import gongping.conference.Consent;
import gongping.conference.Disk;
import gongping.conference.Inquiry;
import gongping.conference.InquiryCommand;
import gongping.conference.InquiryEvent.Severity;
import gongping.conference.LineReport;
import gongping.conference.Naming;
import gongping.conference.Presence;
import gongping.conference.Question;
import gongping.conference.Respondent;
import gongping.conference.Round;
import gongping.conference.RoundCommand;
import gongping.conference.Sign;
import gongping.conference.Statement;
import gongping.conference.Verdict;
import gongping.draw.CadreId;
import gongping.draw.Call.Outcome;
import gongping.draw.Code;
import gongping.draw.Digits;
import gongping.draw.HouseholdId;
import gongping.draw.Keyer;
import gongping.draw.Params;
import gongping.draw.Quota;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Plays a conference at random: any press that somebody could think of, mostly those that lead on. */
final class Moves {
    /** A press and who makes it. */
    record Move(Command command, String actor) {}

    private final Conference c;
    private final Random random;
    private final List<Move> moves = new ArrayList<>();

    private Moves(Conference c, Random random) {
        this.c = c;
        this.random = random;
    }

    /** Plays so many presses; refused ones change nothing. */
    static Meeting play(long seed, int presses) {
        var random = new Random(seed);
        var meeting = seed % 2 == 0 ? Meeting.live() : Meeting.cosigned();
        for (int i = 0; i < presses; i++) {
            if (random.nextInt(6) == 0) {
                meeting.now = meeting.now.plusSeconds(random.nextInt(12) == 0 ? 61 : 6);
            }
            var moves = new Moves(meeting.state(), random).all();
            Collections.shuffle(moves, random);
            for (var move : moves) {
                if (meeting.tries(move.command(), move.actor()).isEmpty()) {
                    break;
                }
            }
        }
        return meeting;
    }

    private List<Move> all() {
        rounds();
        c.inquiries().values().forEach(this::inquiry);
        c.liveCall().ifPresent(this::call);
        if (rarely()) {
            add(new ConferenceCommand.Panic());
            add(new ConferenceCommand.EraseHousehold(new HouseholdId(new CadreId(1), 1)));
            add(new ConferenceCommand.Pause());
            add(new ConferenceCommand.Close());
        }
        if (rarely()) {
            add(new ConferenceCommand.ShowManifest(true));
        }
        add(new ConferenceCommand.ShowManifest(false));
        add(new ConferenceCommand.LiftPanic());
        add(new ConferenceCommand.Resume());
        c.records().debts().keySet().forEach(cadre -> add(new ConferenceCommand.MarkAnswerGiven(cadre)));
        return moves;
    }

    private void rounds() {
        if (rarely()) {
            var cadre = rarely() ? Meeting.WITHOUT : new CadreId(1 + random.nextInt(Meeting.CADRES));
            var again = Naming.heard(c, cadre).map(Inquiry::id);
            add(new InquiryCommand.NameCadre(cadre, "主持人", again));
            add(new ConferenceCommand.ChangeAttendance(
                    List.of(new Presence(cadre, false, "sick", Optional.of("县委组织部")))));
        }
        var quota = random.nextBoolean()
                ? Quota.ofAll(1 + random.nextInt(2))
                : Quota.of(new Code("town"), new Code("T1"), 1);
        add(new RoundCommand.PublishRound("全县", Params.Exclude.DRAWN, List.of(quota), Optional.empty()));
        c.openRound().ifPresent(this::open);
        c.rounds().values().forEach(round -> {
            var head = c.draw().orElseThrow().transcript().head();
            add(new RoundCommand.ConfirmCheck(round.number(), head), "system");
            second(round.number());
            if (round instanceof Round.Drawn drawn && Round.next(drawn).isPresent()) {
                add(new RoundCommand.Spin(round.number(), Round.next(drawn).getAsInt()));
                add(new RoundCommand.Announce(round.number(), Round.next(drawn).getAsInt()));
            }
        });
    }

    /** It mostly agrees; at times it differs first, or two people go on without it. */
    private void second(int round) {
        var due = c.second().due().get(round);
        if (due != null && !rarely()) {
            add(new RoundCommand.ReportRecomputation(round, rarely() ? gongping.draw.Sha256.ZERO : due), "d-second");
        }
        if (rarely()) {
            add(new RoundCommand.WaiveRecomputation(round));
            add(new RoundCommand.WaiveRecomputation(round), "u-witness");
            add(new ConferenceCommand.NoteSecondMachine(random.nextBoolean()), "system");
        }
    }

    /** The cosigners come one after the other; at times two people go on without them. */
    private void cosigners(Round round) {
        var names = c.log().cosigners().names();
        if (c.cosignersDue(round).isPresent()) {
            int signed = 1 + random.nextInt(names.size());
            var by = names.subList(0, signed);
            add(new RoundCommand.NoteCosignatures(round.number(), by, signed == names.size()), "system");
        }
        if (rarely()) {
            add(new RoundCommand.WaiveCosignatures(round.number()));
            add(new RoundCommand.WaiveCosignatures(round.number()), "u-witness");
            add(new ConferenceCommand.NoteLog(c.log().stopped().isEmpty()), "system");
            var fault = c.log().troubles().isEmpty() ? Optional.of(Disk.Fault.READ_ONLY) : Optional.<Disk.Fault>empty();
            add(new ConferenceCommand.NoteDisk(Disk.SECOND, fault), "system");
        }
    }

    private void open(Round round) {
        cosigners(round);
        int needed = OpenRound.digitsNeeded(c, round.opening().params());
        var wrong = rarely() ? "7" : "";
        for (var keyer : Keyer.values()) {
            var digits = ("%02d".formatted(round.number()) + wrong + "3810472956118306492").repeat(2);
            digits = keyer == Keyer.ONE && rarely() ? "9" + digits : digits;
            add(
                    new RoundCommand.KeyDigits(round.number(), keyer, new Digits(digits.substring(0, needed))),
                    "d-keyer" + keyer.text());
        }
        if (round instanceof Round.Keyed keyed) {
            var party = PartyLink.due(c, keyed).orElseThrow();
            add(new RoundCommand.Reveal(
                    round.number(), party, Meeting.CHAINS.get(party.number()).link(round.number())));
        }
        if (round instanceof Round.Keyed keyed && rarely()) {
            var party = PartyLink.due(c, keyed).orElseThrow();
            var link = Meeting.CHAINS.get(party.number()).link(round.number());
            for (var keyer : Keyer.values()) {
                add(new RoundCommand.KeyLink(round.number(), party, keyer, link), "d-keyer" + keyer.text());
            }
        }
        if (rarely()) {
            add(new RoundCommand.Withdraw(round.number()));
            add(new RoundCommand.DeclareLinkMissing(round.number(), new gongping.draw.Party(1)));
        }
    }

    private void inquiry(Inquiry inquiry) {
        var id = inquiry.id();
        var today = java.time.LocalDate.of(2027, 1, 1);
        add(new InquiryCommand.BeginAnswering(id));
        add(new RoundCommand.PublishHouseholdRound(id, 1 + random.nextInt(2)));
        add(new CallCommand.Dial(id, random.nextBoolean()));
        add(new InquiryCommand.BeginJudging(id));
        add(new InquiryCommand.EnterVerdict(id, Verdict.BASICALLY_SATISFIED, "现场评议"));
        if (random.nextInt(3) == 0) {
            add(new InquiryCommand.MakeCommitment(id, Names.statement("promise-" + id.text()), today));
            add(new InquiryCommand.Conclude(id));
            add(new InquiryCommand.ConfirmLeft(id), "u-witness");
        }
        if (rarely()) {
            add(new InquiryCommand.ReportLeft(id));
            add(new InquiryCommand.PutOff(id));
            add(new CallCommand.DialCadre(id, false));
            add(new InquiryCommand.EndVerifying(id));
            add(new InquiryCommand.MarkDispatch(id, Optional.empty(), today));
            add(new InquiryCommand.CorrectVerdict(id, Verdict.NOT_SATISFIED, "现场评议"));
            c.records()
                    .commitments()
                    .keySet()
                    .forEach(one -> add(
                            new InquiryCommand.CorrectCommitment(one, reworded(), today.plusDays(random.nextInt(9)))));
            c.records()
                    .discrepancies()
                    .keySet()
                    .forEach(one -> add(
                            new InquiryCommand.WithdrawDiscrepancy(one, Names.statement("withdrawn-" + one.text()))));
        }
        Meeting.plan().questions().forEach(question -> answers(inquiry, question));
    }

    private void answers(Inquiry inquiry, Question question) {
        var id = inquiry.id();
        add(new InquiryCommand.Ask(id, question.id()));
        record(inquiry, question, new Respondent.TheCadre());
        if (c.liveCall().filter(call -> call instanceof Call.OnAir).isPresent() || rarely()) {
            c.householdOnLine(id).ifPresent(one -> record(inquiry, question, new Respondent.OneHousehold(one)));
        }
        inquiry.sheet().households().forEach(one -> {
            add(new InquiryCommand.JudgeMatch(
                    id, question.id(), one, random.nextBoolean() ? Sign.DIFFERS : Sign.EQUAL));
            if (rarely()) {
                add(new InquiryCommand.LogDiscrepancy(
                        id, question.id(), Optional.of(one), Sign.DIFFERS, Severity.GRAVE));
            }
        });
    }

    /** Each answer has words of its own, so that a search finds whose and which it is. */
    private void record(Inquiry inquiry, Question question, Respondent of) {
        var who = of instanceof Respondent.OneHousehold(var one) ? one.text().replace('/', '-') : "cadre";
        var words = Names.statement("word-" + c.version() + "-" + who);
        var answer = Meeting.answer(question.id(), random.nextInt(7));
        add(new InquiryCommand.RecordAnswer(inquiry.id(), question.id(), of, answer, Optional.of(words)));
        if (rarely()) {
            add(new InquiryCommand.CorrectAnswer(inquiry.id(), question.id(), of, answer, Optional.of(words)));
        }
    }

    private void call(Call call) {
        var id = call.attempt().id();
        for (var report : LineReport.values()) {
            boolean end = report.compareTo(LineReport.REFUSED) >= 0;
            if (!end || random.nextInt(12) == 0) {
                add(new CallCommand.ReportLine(id, report, Optional.empty(), Optional.empty()), "system");
            }
        }
        add(new CallCommand.RecordConsent(id, rarely() ? Consent.OFF_AIR_ONLY : Consent.AGREED, "v1"));
        add(new CallCommand.AskOnAir(id));
        add(new CallCommand.PutOnAir(id));
        if (call instanceof Call.OnAir) {
            Meeting.plan()
                    .questions()
                    .forEach(question ->
                            add(new InquiryCommand.Ask(call.attempt().inquiry(), question.id())));
        }
        if (rarely()) {
            add(new CallCommand.RaiseAlarm(id, Alarm.HALL_MISSING), "system");
            add(new CallCommand.Mute(id, true));
            add(new CallCommand.CancelAttempt(id), random.nextBoolean() ? "u-host" : "u-operator");
            add(new CallCommand.HoldCall(id));
            add(new CallCommand.Dump(id));
            add(new CallCommand.HangUp(id));
            add(new CallCommand.JudgeOutcome(id, Outcome.ANSWERED));
            add(new CallCommand.JudgeOutcome(id, Outcome.WRONG_NUMBER));
            add(new CallCommand.RecordConsent(id, Consent.NOT_ADULT, "v1"));
        }
    }

    private Optional<Statement> reworded() {
        return rarely() ? Optional.of(Names.statement("reworded-" + c.version())) : Optional.empty();
    }

    private boolean rarely() {
        return random.nextInt(8) == 0;
    }

    private void add(Command command) {
        add(command, "u-host");
    }

    private void add(Command command, String actor) {
        moves.add(new Move(command, actor));
    }
}
