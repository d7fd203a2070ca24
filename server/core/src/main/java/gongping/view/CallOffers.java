package gongping.view;

import gongping.conference.Call;
import gongping.conference.CallCommand.CancelAttempt;
import gongping.conference.CallCommand.Dial;
import gongping.conference.CallCommand.DialCadre;
import gongping.conference.CallCommand.Dump;
import gongping.conference.CallCommand.HangUp;
import gongping.conference.CallCommand.HoldCall;
import gongping.conference.CallCommand.JudgeOutcome;
import gongping.conference.CallCommand.Mute;
import gongping.conference.CallCommand.PutOnAir;
import gongping.conference.CallCommand.RecordConsent;
import gongping.conference.CallCommand.ReportLine;
import gongping.conference.Conference;
import gongping.conference.ConferenceCommand.LiftPanic;
import gongping.conference.ConferenceCommand.Panic;
import gongping.conference.Inquiry;
import gongping.conference.InquiryCommand.RecordAnswer;
import gongping.conference.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the operator may press. */
final class CallOffers {
    private final Conference c;
    private final List<Offer> offers = new ArrayList<>();

    private CallOffers(Conference c) {
        this.c = c;
    }

    static List<Offer> of(Conference c, Optional<Inquiry> inquiry) {
        var all = new CallOffers(c);
        if (c.phase() != Phase.NONE) {
            all.offers.add(c.panic() ? Offers.of(c, new LiftPanic()) : Offers.of(c, new Panic()));
        }
        c.liveCall().ifPresent(all::call);
        lastAired(c).filter(call -> !call.attempt().dumped()).ifPresent(all::dump);
        if (c.liveCall().isEmpty()) {
            inquiry.ifPresent(all::dial);
            CadreLine.mayDial(c).ifPresent(all::dialCadre);
        }
        return List.copyOf(all.offers);
    }

    private void dial(Inquiry inquiry) {
        if (inquiry.householdRound().isPresent()) {
            offers.add(Offers.of(c, new Dial(inquiry.id(), false)));
            offers.add(Offers.of(c, new Dial(inquiry.id(), true)));
        }
    }

    private void dialCadre(Inquiry inquiry) {
        offers.add(Offers.of(c, new DialCadre(inquiry.id(), false)));
        offers.add(Offers.of(c, new DialCadre(inquiry.id(), true)));
    }

    private void call(Call call) {
        var id = call.attempt().id();
        var named = Map.<String, Object>of("attempt", id.text());
        offers.add(Offers.of(c, new PutOnAir(id)));
        offers.add(Offers.of(c, new HoldCall(id)));
        offers.add(Offers.of(c, new Mute(id, !call.attempt().muted())));
        offers.add(Offers.of(c, new HangUp(id)));
        offers.add(Offers.of(c, new CancelAttempt(id)));
        if (call.connected()) {
            offers.add(Offers.form(RecordConsent.class, named, Optional.empty()));
        }
        if (call.connected() || call instanceof Call.Greeting || call instanceof Call.Down) {
            offers.add(Offers.form(JudgeOutcome.class, named, Optional.empty()));
        }
        if (call.attempt().hand()) {
            offers.add(Offers.form(ReportLine.class, named, Optional.empty()));
        }
        c.householdToAsk(call.attempt().inquiry())
                .ifPresent(household -> offers.add(Offers.form(
                        RecordAnswer.class,
                        Map.of(
                                "inquiry",
                                call.attempt().inquiry().text(),
                                "of",
                                Map.of("kind", "household", "household", household.text())),
                        Optional.empty())));
    }

    /** A dump may come after the line is down: what was said is still on its way to the air. */
    static Optional<Call> lastAired(Conference c) {
        return c.calls().values().stream()
                .filter(call ->
                        call.attempt().airedAt().isPresent() || call.attempt().airOrdered())
                .reduce((first, last) -> last);
    }

    private void dump(Call call) {
        offers.add(Offers.of(c, new Dump(call.attempt().id())));
    }
}
