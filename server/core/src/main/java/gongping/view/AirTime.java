package gongping.view;

import gongping.conference.AttemptId;
import gongping.conference.Call;
import gongping.conference.Callee;
import gongping.conference.Conference;
import gongping.conference.Inquiry;
import gongping.conference.InquiryId;
import gongping.conference.Records;
import gongping.conference.Respondent;
import gongping.conference.Scene;
import gongping.conference.Sheet;
import gongping.draw.CadreId;
import gongping.draw.HouseholdId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The state as the air may have it. What a household said is left only where it was heard on air and not dumped: from
 * a dumped call (掐播) everything goes, from its moment on air to the dump. Who was never heard on air stays off air.
 */
final class AirTime {
    private final Conference c;
    private final Map<AttemptId, Instant> dumps;

    private AirTime(Conference c, Map<AttemptId, Instant> dumps) {
        this.c = c;
        this.dumps = dumps;
    }

    /**
     * What is left of the state.
     *
     * @param dumps every dumped call and when it was dumped, dumps of the hall that the air has not reached included
     */
    static Conference of(Conference c, Map<AttemptId, Instant> dumps) {
        var air = new AirTime(c, dumps);
        var inquiries = new LinkedHashMap<InquiryId, Inquiry>();
        c.inquiries().forEach((id, inquiry) -> inquiries.put(id, air.heard(inquiry)));
        return new Conference(
                c.version(),
                c.phase(),
                c.plan(),
                c.draw(),
                c.publication(),
                c.presences(),
                c.rounds(),
                Collections.unmodifiableMap(inquiries),
                c.onStage(),
                kept(c.calls(), call -> !air.dumped(call)),
                air.records(),
                c.second(),
                c.log(),
                air.scene(),
                c.panic(),
                c.liveAt(),
                c.pauses(),
                c.closedAt(),
                c.changed());
    }

    private boolean dumped(Call call) {
        return dumps.containsKey(call.attempt().id())
                && call.attempt().airedAt().isPresent();
    }

    private Inquiry heard(Inquiry inquiry) {
        var sheet = inquiry.sheet();
        var answers = new LinkedHashMap<Sheet.Key, Sheet.Given>();
        sheet.answers().forEach((key, given) -> {
            if (heard(inquiry, key.of(), given)) {
                answers.put(key, given);
            }
        });
        var judged = new LinkedHashMap<>(sheet.judged());
        judged.keySet().removeIf(key -> !answers.containsKey(key));
        // Who is reported as left may only be late: nobody is told before a second person has confirmed it.
        boolean reported = inquiry.stage() instanceof Inquiry.Stage.LeftReported;
        return new Inquiry(
                inquiry.id(),
                inquiry.cadre(),
                inquiry.origin(),
                inquiry.seatedAt(),
                reported ? new Inquiry.Stage.Seated() : inquiry.stage(),
                reported ? inquiry.seatedAt() : inquiry.since(),
                new Sheet(Collections.unmodifiableMap(answers), Collections.unmodifiableMap(judged), sheet.aside()),
                inquiry.asked(),
                inquiry.verdict(),
                inquiry.calling());
    }

    private boolean heard(Inquiry inquiry, Respondent of, Sheet.Given given) {
        return switch (of) {
            case Respondent.OneHousehold(var household) -> heardHousehold(household, given);
            case Respondent.TheCadre cadre -> !cutOff(inquiry.cadre(), given);
        };
    }

    /** Said in a call that was on air and is not dumped; a correction of what was dumped stays out as well. */
    private boolean heardHousehold(HouseholdId household, Sheet.Given given) {
        Predicate<Call> his = call -> call.attempt().callee() instanceof Callee.OfHousehold(int round, var id, int turn)
                && id.equals(household);
        boolean anyDumped = c.calls().values().stream().filter(his).anyMatch(this::dumped);
        return c.calls().values().stream()
                .filter(his)
                .filter(call -> call.attempt().airedAt().isPresent() && !dumped(call))
                .anyMatch(call ->
                        !given.at().isBefore(call.attempt().requestedAt()) && !(anyDumped && given.corrected()));
    }

    /** A cadre who answers by telephone is dumped like anybody. */
    private boolean cutOff(CadreId cadre, Sheet.Given given) {
        return c.calls().values().stream()
                .filter(call -> call.attempt().callee().equals(new Callee.OfCadre(cadre)))
                .filter(this::dumped)
                .anyMatch(call -> !given.at().isBefore(call.attempt().airedAt().orElseThrow())
                        && (given.corrected() || !given.at().isAfter(at(call))));
    }

    private Instant at(Call call) {
        return dumps.getOrDefault(call.attempt().id(), Instant.MAX);
    }

    private Records records() {
        var records = c.records();
        return new Records(
                kept(
                        records.discrepancies(),
                        one -> one.household()
                                .map(household -> heard(one.inquiry(), one.question(), household))
                                .orElse(true)),
                records.commitments(),
                records.dispatches(),
                records.debts());
    }

    private boolean heard(InquiryId id, gongping.conference.QuestionId question, HouseholdId household) {
        return Optional.ofNullable(c.inquiries().get(id))
                .flatMap(inquiry -> inquiry.given(question, new Respondent.OneHousehold(household)))
                .filter(given -> heardHousehold(household, given))
                .isPresent();
    }

    private Scene scene() {
        boolean cut = switch (c.scene()) {
            case Scene.OnLine(var attempt, var since) ->
                Optional.ofNullable(c.calls().get(attempt)).filter(this::dumped).isPresent();
            case Scene.Comparison(var inquiry, var household, var since) ->
                c.calls().values().stream()
                        .filter(this::dumped)
                        .anyMatch(call ->
                                call.attempt().callee() instanceof Callee.OfHousehold(int round, var id, int turn)
                                        && id.equals(household));
            case Scene other -> false;
        };
        return cut ? new Scene.Standby(c.scene().since()) : c.scene();
    }

    private static <K, V> Map<K, V> kept(Map<K, V> all, Predicate<V> which) {
        var kept = new LinkedHashMap<K, V>();
        all.forEach((key, value) -> {
            if (which.test(value)) {
                kept.put(key, value);
            }
        });
        return Collections.unmodifiableMap(kept);
    }
}
