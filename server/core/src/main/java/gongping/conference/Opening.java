package gongping.conference;

import static gongping.kernel.Decision.refuse;

import gongping.conference.RoundEvent.RoundPublished;
import gongping.draw.Attendance;
import gongping.draw.Body;
import gongping.draw.CadreId;
import gongping.draw.Ceremony;
import gongping.draw.Code;
import gongping.draw.Params;
import gongping.draw.RoundPlan;
import gongping.kernel.Decision;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How rounds are opened. They stand only while nothing else waits on the draw. */
final class Opening {
    /** Where everybody is of whom nothing else is recorded: reachable on the duty list. */
    private static final Attendance.Presence BY_TELEPHONE = new Attendance.Presence(true, new Code("phone"));

    private Opening() {}

    static Decision<Event> cadres(Conference state, Ceremony draw, RoundCommand.PublishRound c) {
        var busy = busy(state);
        if (busy.isPresent()) {
            return busy.get();
        }
        if (ConferenceRules.pending(state).isPresent()) {
            return refuse("round.entries-left", ConferenceRules.pending(state).get());
        }
        if (c.quotas().isEmpty() || title(c.title())) {
            return refuse("round.form");
        }
        if (c.quotas().stream().distinct().count() < c.quotas().size()) {
            return refuse("round.quota-twice");
        }
        int items = state.plan().orElseThrow().runSheet().size();
        if (c.item().filter(item -> item < 1 || item > items).isPresent()) {
            return refuse("round.item", c.item().get());
        }
        var attended = draw.attended(attendance(state.presences(), draw));
        var params = attended.cadreParams(c.exclude(), c.quotas());
        return published(attended, params, c.title(), Optional.empty(), c.item());
    }

    static Decision<Event> households(Conference state, Ceremony draw, RoundCommand.PublishHouseholdRound c) {
        var inquiry = state.inquiries().get(c.inquiry());
        if (inquiry == null) {
            return refuse("inquiry.none");
        }
        if (!(inquiry.stage() instanceof Inquiry.Stage.Answering)) {
            return refuse("inquiry.not-answering");
        }
        var busy = busy(state);
        if (busy.isPresent()) {
            return busy.get();
        }
        int households = state.households(inquiry.cadre());
        if (c.calls() < 1 || c.calls() > households) {
            return refuse("round.calls-wanted", households);
        }
        var params = draw.householdParams(inquiry.cadre(), c.calls());
        return published(draw, params, "", Optional.of(c.inquiry()), Optional.empty());
    }

    private static Decision<Event> published(
            Ceremony draw, Params params, String title, Optional<InquiryId> inquiry, Optional<Integer> item) {
        var refusal = RoundPlan.refusal(draw, params);
        if (refusal.isPresent()) {
            return new Decision.Refused<>(refusal.get());
        }
        return RoundRules.standing(
                draw,
                new Body.ParamsPublished(params),
                new RoundPublished(params.round(), title, params.text(), params.sha256(), inquiry, item));
    }

    /** A round that waits or a call that is not over: the transcript takes no such line now. */
    static Optional<Decision<Event>> busy(Conference state) {
        return state.openRound()
                .<Decision<Event>>map(round -> refuse("round.open", round.number()))
                .or(() -> state.liveCall().map(call -> refuse("call.live")));
    }

    /** Where everybody is, for the round that is published next. */
    static Attendance attendance(Map<CadreId, Presence> presences, Ceremony draw) {
        List<Attendance.Presence> rows = draw.draw().roster().cadres().stream()
                .map(cadre -> Optional.ofNullable(presences.get(cadre.id()))
                        .map(there -> new Attendance.Presence(there.present(), new Code(there.where())))
                        .orElse(BY_TELEPHONE))
                .toList();
        return Attendance.of(rows);
    }

    private static boolean title(String text) {
        return text.isBlank() || text.codePointCount(0, text.length()) > 40;
    }
}
