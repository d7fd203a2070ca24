package gongping.view;

import static gongping.view.LiveLine.plus;

import gongping.conference.Call;
import gongping.conference.Conference;
import gongping.conference.Inquiry;
import gongping.conference.Origin;
import gongping.conference.Question;
import gongping.conference.Respondent;
import gongping.conference.Round;
import gongping.draw.Entry;
import gongping.draw.Params;
import gongping.view.LiveLine.What;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what happened in a state that holds nothing that the audience may not know. */
final class LiveLines {
    private final Conference c;
    private final Directory directory;
    private final List<LiveLine> lines = new ArrayList<>();

    private LiveLines(Conference c, Directory directory) {
        this.c = c;
        this.directory = directory;
    }

    /**
     * All, newest first. What one press brought about has one time: what follows from it is written after it, and so
     * stands above it.
     *
     * @param dumped calls of which is told only that they were made, and whom they did not reach
     */
    static List<LiveLine> of(Conference c, Directory directory, List<Call> dumped) {
        var all = new LiveLines(c, directory);
        all.write(dumped);
        all.lines.sort(Comparator.comparingLong(LiveLine::at));
        return List.copyOf(all.lines.reversed());
    }

    private void write(List<Call> dumped) {
        c.liveAt().ifPresent(at -> add(at, What.WENT_LIVE, Map.of()));
        c.pauses().forEach(pause -> {
            add(pause.from(), What.PAUSED, Map.of());
            pause.until().ifPresent(at -> add(at, What.RESUMED, Map.of()));
        });
        c.rounds().values().forEach(this::round);
        c.inquiries().values().forEach(this::turn);
        c.calls().values().forEach(call -> call(call, true));
        dumped.forEach(call -> call(call, call.attempt().stranger()));
        c.inquiries().values().forEach(this::unverified);
        differences();
        c.inquiries().values().forEach(this::verdict);
        commitments();
        dispatches();
        c.closedAt().ifPresent(at -> add(at, What.CLOSED, Map.of()));
    }

    private void round(Round round) {
        var title = RoundLine.open(c, directory, round).title();
        boolean household = round.opening().params() instanceof Params.Households;
        var named = Map.of("round", Integer.toString(round.number()), household ? "of" : "title", title);
        add(round.opening().at(), What.ROUND_PUBLISHED, named);
        if (round instanceof Round.Voided voided) {
            add(voided.at(), What.ROUND_VOID, named);
        }
        if (round instanceof Round.Drawn drawn) {
            drawn.slots().forEach(slot -> slot.landAt().ifPresent(at -> lines.add(announced(title, slot, at))));
        }
    }

    /** Of the walk for a seat that was left, the last alone takes it; whoever is excused is passed over. */
    private LiveLine announced(String title, Round.Slot slot, Instant at) {
        var left = left(slot);
        return switch (slot.entry()) {
            case Entry.Exhausted e -> {
                var counts = Map.of("title", title, "empty", Integer.toString(slot.emptySeats()));
                yield LiveLine.of(at, left.isEmpty() ? What.EXHAUSTED : What.SEAT_EMPTY, plus(counts, left));
            }
            case Entry.Drawn drawn -> {
                var what = switch (drawn.status()) {
                    case SEATED -> left.isEmpty() ? What.ANNOUNCED : What.SUBSTITUTE;
                    case DRAWN_ABSENT -> left.isEmpty() ? What.ABSENT : What.PASSED_OVER;
                };
                yield LiveLine.of(at, what, plus(person(Person.of(c, directory, drawn.id())), left));
            }
        };
    }

    /** Whose seat it is, where that was left. */
    private Map<String, String> left(Round.Slot slot) {
        return slot.substitutes()
                .flatMap(id -> Optional.ofNullable(c.inquiries().get(id)))
                .map(inquiry ->
                        Map.of("left", Person.of(c, directory, inquiry.cadre()).name()))
                .orElse(Map.of());
    }

    private void turn(Inquiry inquiry) {
        if (inquiry.origin() instanceof Origin.Named(var by)) {
            add(inquiry.seatedAt(), What.NAMED, plus(person(inquiry), Map.of("by", by)));
        }
        answers(inquiry);
        if (inquiry.stage() instanceof Inquiry.Stage.Left) {
            add(inquiry.since(), What.LEFT, person(inquiry));
        }
        // The date is that of the debt as it stands: one that was corrected is told as corrected.
        var debt = c.records().debts().get(inquiry.cadre());
        if (inquiry.stage() instanceof Inquiry.Stage.PutOff && debt != null) {
            add(
                    inquiry.since(),
                    What.PUT_OFF,
                    plus(person(inquiry), Map.of("dueOn", debt.dueOn().toString())));
        }
    }

    private void answers(Inquiry inquiry) {
        inquiry.sheet()
                .answers()
                .forEach((key, given) -> c.question(key.question()).ifPresent(question -> {
                    var said = Said.of(question, given, directory);
                    var args = Map.of("label", question.label(), "said", said.zh(), "saidEn", said.en());
                    var line = switch (key.of()) {
                        case Respondent.TheCadre cadre -> LiveLine.of(given.at(), What.CADRE_ANSWERED, person(inquiry));
                        case Respondent.OneHousehold(var household) ->
                            LiveLine.of(
                                    given.at(), What.HOUSEHOLD_ANSWERED, household(Household.of(directory, household)));
                    };
                    lines.add(line.with(args).marked("corrected", given.corrected()));
                }));
    }

    private void call(Call call, boolean ended) {
        var part = CallPart.of(c, directory, call);
        part.household().ifPresent(household -> {
            add(call.attempt().requestedAt(), What.HOUSEHOLD_DIALLED, household(household));
            part.outcome().filter(outcome -> ended).ifPresent(outcome -> {
                var args = plus(household(household), Map.of("outcome", outcome.text()));
                add(call.since(), What.CALL_ENDED, args);
            });
        });
    }

    private void unverified(Inquiry inquiry) {
        Unverified.of(inquiry).ifPresent(it -> {
            var args = Map.of(
                    "why", Views.name(it.why()),
                    "dialled", Integer.toString(it.dialled()),
                    "answered", Integer.toString(it.answered()));
            lines.add(new LiveLine(it.at(), What.UNVERIFIED, plus(person(inquiry), args)));
        });
    }

    private void differences() {
        for (var one : c.discrepancies()) {
            var inquiry = c.inquiries().get(one.inquiry());
            if (inquiry != null) {
                var label = c.question(one.question()).map(Question::label).orElse("");
                var args = Map.of("label", label, "sign", Views.name(one.sign()));
                var home = one.household().map(household -> Map.of("hid", household.text()));
                lines.add(LiveLine.of(one.at(), What.DIFFERS, person(inquiry))
                        .with(args)
                        .with(home.orElse(Map.of()))
                        .marked("withdrawn", one.withdrawn().isPresent()));
            }
        }
    }

    private void verdict(Inquiry inquiry) {
        inquiry.verdict()
                .ifPresent(verdict -> lines.add(LiveLine.of(verdict.at(), What.VERDICT, person(inquiry))
                        .with(Map.of("verdict", Views.name(verdict.verdict())))
                        .marked("corrected", verdict.corrected())));
    }

    private void commitments() {
        for (var one : Kept.commitments(c, directory)) {
            var args = Map.of("what", one.what().orElse(""), "dueOn", one.dueOn());
            lines.add(new LiveLine(one.at(), What.COMMITMENT, plus(person(one.by()), args))
                    .marked("corrected", one.corrected()));
        }
    }

    private void dispatches() {
        for (var one : Kept.dispatches(c, directory)) {
            var about = one.about().map(label -> Map.of("about", label)).orElse(Map.of());
            var args = plus(Map.of("dueOn", one.dueOn()), about);
            lines.add(new LiveLine(one.at(), What.DISPATCH, plus(person(one.person()), args)));
        }
    }

    private void add(Instant at, What what, Map<String, String> args) {
        lines.add(LiveLine.of(at, what, args));
    }

    private Map<String, String> person(Inquiry inquiry) {
        return person(Person.of(c, directory, inquiry.cadre()));
    }

    private static Map<String, String> person(Person person) {
        return Map.of("number", person.number(), "name", person.name(), "unit", person.unit(), "post", person.post());
    }

    private static Map<String, String> household(Household household) {
        return Map.of("hid", household.hid(), "masked", household.masked(), "place", household.place());
    }
}
