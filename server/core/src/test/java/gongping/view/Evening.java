package gongping.view;

import gongping.conference.AttemptId;
import gongping.conference.CallCommand;
import gongping.conference.Conference;
import gongping.conference.ConferenceCommand;
import gongping.conference.Consent;
import gongping.conference.InquiryCommand;
import gongping.conference.InquiryId;
import gongping.conference.LineReport;
import gongping.conference.Presence;
import gongping.conference.Respondent;
import gongping.conference.Round;
import gongping.conference.RoundCommand;
import gongping.draw.CadreId;
import gongping.draw.Digits;
import gongping.draw.Keyer;
import gongping.draw.Params;
import gongping.draw.Quota;
import java.util.List;
import java.util.Optional;

/** A conference that is conducted step by step, to look at its desks in between. */
final class Evening {
    static final InquiryId FIRST = InquiryId.of(1);
    static final Respondent CADRE = new Respondent.TheCadre();

    private static final String HOST = "u-host";
    private static final String OPERATOR = "u-operator";

    final Meeting meeting = Meeting.live();

    /** A cadre is called by name; he is in the hall, or answers by telephone. */
    static Evening named(boolean inTheHall) {
        var evening = new Evening();
        var cadre = new CadreId(1);
        if (inTheHall) {
            evening.does(new ConferenceCommand.ChangeAttendance(
                    List.of(new Presence(cadre, true, "hall", Optional.empty()))));
        }
        evening.does(new InquiryCommand.NameCadre(cadre, "主持人", Optional.empty()));
        return evening;
    }

    /** He stands in the hall and has answered everything; his households are drawn. */
    static Evening verifying(int calls) {
        var evening = named(true);
        evening.does(new InquiryCommand.BeginAnswering(FIRST));
        evening.answers(CADRE);
        evening.does(new RoundCommand.PublishHouseholdRound(FIRST, calls));
        evening.draws();
        return evening;
    }

    /** So many cadres are drawn and announced. */
    static Evening drawn(int seats) {
        var evening = new Evening();
        evening.does(new RoundCommand.PublishRound(
                "全县", Params.Exclude.DRAWN, List.of(Quota.ofAll(seats)), Optional.empty()));
        int round = evening.draws();
        for (int entry = 0; entry < seats; entry++) {
            evening.does(new RoundCommand.Spin(round, entry));
            evening.does(new RoundCommand.Announce(round, entry));
            evening.meeting.now = evening.meeting.now.plusSeconds(6);
        }
        return evening;
    }

    Conference state() {
        return meeting.state();
    }

    NextStep next() {
        return HostView.of(state(), Names.ALL).next();
    }

    String main() {
        return next().main().map(Offer::type).orElse("");
    }

    List<String> beside() {
        return next().others().stream().map(Offer::type).toList();
    }

    CallDeskView desk() {
        return CallDeskView.of(state(), Names.ALL, Names.ALL);
    }

    void does(gongping.conference.Command command) {
        meeting.does(command, HOST);
    }

    /** Everything that this respondent is asked. */
    void answers(Respondent of) {
        Meeting.plan().questions().forEach(question -> answers(of, question));
    }

    void answers(Respondent of, gongping.conference.Question question) {
        var answer = Meeting.answer(question.id(), 1);
        does(new InquiryCommand.RecordAnswer(FIRST, question.id(), of, answer, Optional.empty()));
    }

    /** The dice are keyed twice, the links revealed, the result recomputed; the round's number. */
    int draws() {
        var round = state().openRound().orElseThrow();
        int needed = OpenRound.digitsNeeded(state(), round.opening().params());
        var digits = new Digits("3810472956118306492".repeat(2).substring(0, needed));
        for (var keyer : Keyer.values()) {
            meeting.does(new RoundCommand.KeyDigits(round.number(), keyer, digits), "d-keyer" + keyer.text());
        }
        while (state().openRound().orElse(null) instanceof Round.Keyed keyed) {
            var party = PartyLink.due(state(), keyed).orElseThrow();
            var link = Meeting.CHAINS.get(party.number()).link(round.number());
            does(new RoundCommand.Reveal(round.number(), party, link));
        }
        recomputed(round.number());
        return round.number();
    }

    /** Both machines come to the same. */
    void recomputed(int round) {
        var head = state().draw().orElseThrow().transcript().head();
        meeting.does(new RoundCommand.ConfirmCheck(round, head), "system");
        var due = java.util.Objects.requireNonNull(state().second().due().get(round));
        meeting.does(new RoundCommand.ReportRecomputation(round, due), "d-second");
    }

    AttemptId call() {
        return state().liveCall().orElseThrow().attempt().id();
    }

    /** Somebody picks up. */
    void joins() {
        reports(LineReport.PLACING, LineReport.DIALLING, LineReport.RINGING, LineReport.GREETING, LineReport.JOINED);
    }

    void says(Consent consent) {
        meeting.does(new CallCommand.RecordConsent(call(), consent, "v1"), OPERATOR);
    }

    /** Agreed, asked for, opened. */
    void airs() {
        says(Consent.AGREED);
        does(new CallCommand.AskOnAir(call()));
        meeting.does(new CallCommand.PutOnAir(call()), OPERATOR);
        reports(LineReport.HALL_ON);
    }

    void reports(LineReport... reports) {
        for (var report : reports) {
            meeting.does(new CallCommand.ReportLine(call(), report, Optional.empty(), Optional.empty()), "system");
        }
    }

    /** The household on the line. */
    Respondent household() {
        return new Respondent.OneHousehold(state().householdOnLine(FIRST).orElseThrow());
    }
}
