package gongping.view;

import gongping.conference.Call;
import gongping.conference.Conference;
import gongping.conference.Inquiry;
import gongping.conference.Origin;
import gongping.conference.Question;
import gongping.conference.Respondent;
import gongping.conference.Round;
import gongping.draw.Entry;
import gongping.draw.Params;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that happened, for a list of them.
 *
 * @param at epoch milliseconds, hall time
 * @param code what happened
 * @param args what its sentence names: numbers, names, masked names, words of an answer; a round of households names
 *     their cadre in {@code of} in place of a {@code title}; {@code mark} says that it was {@code corrected} since, or
 *     {@code withdrawn}
 */
public record LiveLine(long at, What code, Map<String, String> args) {
    /** What happened. */
    public enum What {
        WENT_LIVE,
        PAUSED,
        RESUMED,
        ROUND_PUBLISHED,
        ROUND_VOID,
        ANNOUNCED,
        ABSENT,
        EXHAUSTED,
        SUBSTITUTE,
        PASSED_OVER,
        SEAT_EMPTY,
        CADRE_ANSWERED,
        HOUSEHOLD_DIALLED,
        HOUSEHOLD_ANSWERED,
        CALL_ENDED,
        UNVERIFIED,
        DIFFERS,
        NAMED,
        LEFT,
        PUT_OFF,
        VERDICT,
        COMMITMENT,
        DISPATCH,
        CLOSED
    }

    /**
     * All, newest first; of a state that holds nothing that the audience may not know. What one press brought
     * about has one time: what follows from it is written after it, and so stands above it.
     *
     * @param dumped calls of which is told only that they were made, and whom they did not reach
     */
    static List<LiveLine> all(Conference c, Directory directory, List<Call> dumped) {
        var lines = new ArrayList<LiveLine>();
        c.liveAt().ifPresent(at -> lines.add(line(at, What.WENT_LIVE, Map.of())));
        c.pauses().forEach(pause -> {
            lines.add(line(pause.from(), What.PAUSED, Map.of()));
            pause.until().ifPresent(at -> lines.add(line(at, What.RESUMED, Map.of())));
        });
        c.rounds().values().forEach(round -> round(c, directory, round, lines));
        c.inquiries().values().forEach(inquiry -> {
            named(c, directory, inquiry, lines);
            answers(c, directory, inquiry, lines);
            left(c, directory, inquiry, lines);
            putOff(c, directory, inquiry, lines);
        });
        c.calls().values().forEach(call -> call(c, directory, call, true, lines));
        dumped.forEach(call -> call(c, directory, call, call.attempt().stranger(), lines));
        c.inquiries().values().forEach(inquiry -> unverified(c, directory, inquiry, lines));
        records(c, directory, lines);
        c.closedAt().ifPresent(at -> lines.add(line(at, What.CLOSED, Map.of())));
        lines.sort(Comparator.comparingLong(LiveLine::at));
        return List.copyOf(lines.reversed());
    }

    private static void round(Conference c, Directory directory, Round round, List<LiveLine> lines) {
        var title = RoundLine.open(c, directory, round).title();
        boolean household = round.opening().params() instanceof Params.Households;
        var named = Map.of("round", Integer.toString(round.number()), household ? "of" : "title", title);
        lines.add(line(round.opening().at(), What.ROUND_PUBLISHED, named));
        if (round instanceof Round.Voided voided) {
            lines.add(line(voided.at(), What.ROUND_VOID, named));
        }
        if (round instanceof Round.Drawn drawn) {
            drawn.slots()
                    .forEach(
                            slot -> slot.landAt().ifPresent(at -> lines.add(announced(c, directory, title, slot, at))));
        }
    }

    /** Of the walk for a seat that was left, the last alone takes it; whoever is excused is passed over. */
    private static LiveLine announced(Conference c, Directory directory, String title, Round.Slot slot, Instant at) {
        var left = left(c, directory, slot);
        return switch (slot.entry()) {
            case Entry.Exhausted e -> {
                var counts = Map.of("title", title, "empty", Integer.toString(slot.emptySeats()));
                yield line(at, left.isEmpty() ? What.EXHAUSTED : What.SEAT_EMPTY, plus(counts, left));
            }
            case Entry.Drawn drawn -> {
                var what = switch (drawn.status()) {
                    case SEATED -> left.isEmpty() ? What.ANNOUNCED : What.SUBSTITUTE;
                    case DRAWN_ABSENT -> left.isEmpty() ? What.ABSENT : What.PASSED_OVER;
                };
                yield line(at, what, plus(person(Person.of(c, directory, drawn.id())), left));
            }
        };
    }

    private static void named(Conference c, Directory directory, Inquiry inquiry, List<LiveLine> lines) {
        if (inquiry.origin() instanceof Origin.Named(var by)) {
            var person = person(Person.of(c, directory, inquiry.cadre()));
            lines.add(line(inquiry.seatedAt(), What.NAMED, plus(person, Map.of("by", by))));
        }
    }

    private static void left(Conference c, Directory directory, Inquiry inquiry, List<LiveLine> lines) {
        if (inquiry.stage() instanceof Inquiry.Stage.Left) {
            lines.add(line(inquiry.since(), What.LEFT, person(Person.of(c, directory, inquiry.cadre()))));
        }
    }

    /** The date is that of the debt as it stands: one that was corrected is told as corrected. */
    private static void putOff(Conference c, Directory directory, Inquiry inquiry, List<LiveLine> lines) {
        var debt = c.records().debts().get(inquiry.cadre());
        if (inquiry.stage() instanceof Inquiry.Stage.PutOff && debt != null) {
            var person = person(Person.of(c, directory, inquiry.cadre()));
            var due = Map.of("dueOn", debt.dueOn().toString());
            lines.add(line(inquiry.since(), What.PUT_OFF, plus(person, due)));
        }
    }

    /** Whose seat it is, where that was left. */
    private static Map<String, String> left(Conference c, Directory directory, Round.Slot slot) {
        return slot.substitutes()
                .flatMap(id -> Optional.ofNullable(c.inquiries().get(id)))
                .map(inquiry ->
                        Map.of("left", Person.of(c, directory, inquiry.cadre()).name()))
                .orElse(Map.of());
    }

    private static void answers(Conference c, Directory directory, Inquiry inquiry, List<LiveLine> lines) {
        var person = Person.of(c, directory, inquiry.cadre());
        inquiry.sheet()
                .answers()
                .forEach((key, given) -> c.question(key.question()).ifPresent(question -> {
                    var said = Said.of(question, given, directory);
                    var args = marked(
                            Map.of("label", question.label(), "said", said.zh(), "saidEn", said.en()),
                            "corrected",
                            given.corrected());
                    lines.add(
                            switch (key.of()) {
                                case Respondent.TheCadre cadre ->
                                    line(given.at(), What.CADRE_ANSWERED, plus(person(person), args));
                                case Respondent.OneHousehold(var household) ->
                                    line(
                                            given.at(),
                                            What.HOUSEHOLD_ANSWERED,
                                            plus(household(Household.of(directory, household)), args));
                            });
                }));
    }

    private static void call(Conference c, Directory directory, Call call, boolean ended, List<LiveLine> lines) {
        var part = CallPart.of(c, directory, call);
        part.household().ifPresent(household -> {
            lines.add(line(call.attempt().requestedAt(), What.HOUSEHOLD_DIALLED, household(household)));
            part.outcome()
                    .filter(outcome -> ended)
                    .ifPresent(outcome -> lines.add(line(
                            call.since(),
                            What.CALL_ENDED,
                            plus(household(household), Map.of("outcome", outcome.text())))));
        });
    }

    private static void unverified(Conference c, Directory directory, Inquiry inquiry, List<LiveLine> lines) {
        Unverified.of(inquiry).ifPresent(it -> {
            var args = Map.of(
                    "why", Views.name(it.why()),
                    "dialled", Integer.toString(it.dialled()),
                    "answered", Integer.toString(it.answered()));
            var person = person(Person.of(c, directory, inquiry.cadre()));
            lines.add(new LiveLine(it.at(), What.UNVERIFIED, plus(person, args)));
        });
    }

    private static void records(Conference c, Directory directory, List<LiveLine> lines) {
        for (var one : c.discrepancies()) {
            var inquiry = c.inquiries().get(one.inquiry());
            if (inquiry != null) {
                var args = new HashMap<String, String>();
                args.put(
                        "label", c.question(one.question()).map(Question::label).orElse(""));
                args.put("sign", Views.name(one.sign()));
                one.household().ifPresent(household -> args.put("hid", household.text()));
                var told = marked(args, "withdrawn", one.withdrawn().isPresent());
                lines.add(line(one.at(), What.DIFFERS, plus(person(Person.of(c, directory, inquiry.cadre())), told)));
            }
        }
        c.inquiries()
                .values()
                .forEach(inquiry -> inquiry.verdict()
                        .ifPresent(verdict -> lines.add(line(
                                verdict.at(),
                                What.VERDICT,
                                plus(
                                        person(Person.of(c, directory, inquiry.cadre())),
                                        marked(
                                                Map.of("verdict", Views.name(verdict.verdict())),
                                                "corrected",
                                                verdict.corrected()))))));
        for (var one : Kept.commitments(c, directory)) {
            var args = Map.of("what", one.what().orElse(""), "dueOn", one.dueOn());
            lines.add(new LiveLine(
                    one.at(), What.COMMITMENT, plus(person(one.by()), marked(args, "corrected", one.corrected()))));
        }
        for (var one : Kept.dispatches(c, directory)) {
            var about = one.about().map(label -> Map.of("about", label)).orElse(Map.of());
            var words = plus(plus(person(one.person()), Map.of("dueOn", one.dueOn())), about);
            lines.add(new LiveLine(one.at(), What.DISPATCH, words));
        }
    }

    private static Map<String, String> marked(Map<String, String> args, String mark, boolean is) {
        return is ? plus(args, Map.of("mark", mark)) : args;
    }

    private static LiveLine line(Instant at, What what, Map<String, String> args) {
        return new LiveLine(at.toEpochMilli(), what, args);
    }

    private static Map<String, String> person(Person person) {
        return Map.of("number", person.number(), "name", person.name(), "unit", person.unit(), "post", person.post());
    }

    private static Map<String, String> household(Household household) {
        return Map.of("hid", household.hid(), "masked", household.masked(), "place", household.place());
    }

    private static Map<String, String> plus(Map<String, String> one, Map<String, String> more) {
        var both = new java.util.TreeMap<>(one);
        both.putAll(more);
        return both;
    }
}
