package gongping.view;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.Call;
import gongping.conference.Callee;
import gongping.conference.Conference;
import gongping.conference.Inquiry;
import gongping.conference.Respondent;
import gongping.conference.Round;
import gongping.draw.CadreId;
import gongping.draw.Entry;
import gongping.draw.HouseholdId;
import gongping.draw.Keyer;
import gongping.draw.Params;
import gongping.draw.Party;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Nobody gets what his audience may not see, however a conference runs (draw.md §3.11, trust.md P11, P12). */
class RedactionTest {
    private static final int PRESSES = 130;

    /** Every view of a state, as the bytes that go out. */
    private static Map<String, String> views(Conference c, Meeting meeting) {
        var views = new LinkedHashMap<String, String>();
        views.put("host", text(HostView.of(c, Names.ALL)));
        views.put("call", text(CallDeskView.of(c, Names.ALL, Names.ALL)));
        views.put("keyer-1", text(KeyerView.of(c, Names.ALL, Keyer.ONE)));
        views.put("keyer-2", text(KeyerView.of(c, Names.ALL, Keyer.TWO)));
        views.put("witness", text(WitnessView.of(c, Names.ALL, Party.witness(1))));
        views.put("inspector", text(InspectorView.of(c, Names.ALL)));
        views.put("auditor", text(AuditorView.of(c, Names.ALL)));
        views.put("display", text(DisplayView.of(c, Names.ALL)));
        views.put("public", text(Aired.of(c, meeting.dumps, Names.ALL).page()));
        views.put("record", text(Aired.of(c, meeting.dumps, Names.ALL).record()));
        return views;
    }

    private static String text(Record view) {
        return Views.json(view).toString();
    }

    @Property(tries = 5)
    void no_view_holds_a_link_a_seed_or_a_whole_ticket(@ForAll long seed) {
        var meeting = Moves.play(seed, PRESSES);
        for (var c : meeting.states) {
            var secrets = c.rounds().values().stream()
                    .flatMap(round -> secrets(round).stream())
                    .collect(Collectors.toSet());
            views(c, meeting)
                    .forEach((name, json) -> secrets.forEach(secret ->
                            assertThat(json).as(name + " at " + c.version()).doesNotContain(secret)));
        }
    }

    private static Set<String> secrets(Round round) {
        var links = java.util.stream.IntStream.range(0, 3)
                .mapToObj(
                        party -> Meeting.CHAINS.get(party).link(round.number()).hex());
        var seed = round instanceof Round.Drawn drawn ? drawn.seed().hex() : "no-seed";
        var tickets = round instanceof Round.Drawn drawn
                ? drawn.slots().stream()
                        .filter(slot -> slot.entry() instanceof Entry.Drawn)
                        .map(slot -> ((Entry.Drawn) slot.entry()).ticket().text())
                : java.util.stream.Stream.<String>empty();
        return java.util.stream.Stream.of(links, tickets, java.util.stream.Stream.of(seed))
                .flatMap(one -> one)
                .collect(Collectors.toSet());
    }

    @Property(tries = 5)
    void a_drawn_person_is_nowhere_before_the_press_but_at_the_host_once_both_machines_agree(@ForAll long seed) {
        var meeting = Moves.play(seed, PRESSES);
        for (var c : meeting.states) {
            var hidden = unannounced(c);
            var unconfirmed = unconfirmed(c);
            views(c, meeting).forEach((name, json) -> {
                var secret = name.equals("host") ? unconfirmed : hidden;
                secret.forEach(
                        id -> assertThat(json).as(name + " at " + c.version()).doesNotContain(Names.cadre(id)));
            });
        }
    }

    private static Set<CadreId> unannounced(Conference c) {
        return drawn(c, slot -> slot.landAt().isEmpty(), round -> true);
    }

    private static Set<CadreId> unconfirmed(Conference c) {
        return drawn(c, slot -> slot.landAt().isEmpty(), round -> !c.confirmed(round));
    }

    /** Drawn people of such slots who do not stand before the meeting for another reason. */
    private static Set<CadreId> drawn(
            Conference c,
            java.util.function.Predicate<Round.Slot> slots,
            java.util.function.Predicate<Round.Drawn> rounds) {
        var known = c.inquiries().values().stream().map(Inquiry::cadre).collect(Collectors.toSet());
        known.addAll(c.records().debts().keySet());
        known.addAll(c.presences().keySet());
        return c.rounds().values().stream()
                .filter(Round.Drawn.class::isInstance)
                .map(Round.Drawn.class::cast)
                .filter(rounds)
                .flatMap(round -> round.slots().stream())
                .filter(slots)
                .filter(slot -> slot.entry() instanceof Entry.Drawn)
                .map(slot -> ((Entry.Drawn) slot.entry()).id())
                .filter(id -> !known.contains(id))
                .collect(Collectors.toSet());
    }

    @Property(tries = 5)
    void no_keyer_sees_the_other_before_both_are_in(@ForAll long seed) {
        var meeting = Moves.play(seed, PRESSES);
        for (var c : meeting.states) {
            if (c.openRound().orElse(null) instanceof Round.Published round
                    && round.opening().params() instanceof Params.Cadres
                    && round.keyed().size() == 1) {
                var in = round.keyed().keySet().iterator().next();
                var digits = round.keyed().values().iterator().next().digits().text();
                var other = text(KeyerView.of(c, Names.ALL, in.other()));
                assertThat(other).doesNotContain(digits).contains("\"otherIn\":true");
                views(c, meeting).forEach((name, json) -> {
                    if (!name.equals("keyer-" + in.text())) {
                        assertThat(json).as(name).doesNotContain(digits);
                    }
                });
            }
        }
    }

    @Property(tries = 5)
    void a_telephone_line_is_at_the_call_desk_only(@ForAll long seed) {
        var meeting = Moves.play(seed, PRESSES);
        for (var c : meeting.states) {
            views(c, meeting).forEach((name, json) -> {
                if (!name.equals("call")) {
                    assertThat(json).as(name + " at " + c.version()).doesNotContain("线路");
                }
            });
        }
        var called =
                meeting.states.stream().filter(c -> c.liveCall().isPresent()).toList();
        assertThat(called)
                .allSatisfy(c -> assertThat(text(CallDeskView.of(c, Names.ALL, Names.ALL)))
                        .contains("线路"));
    }

    @Property(tries = 5)
    void a_household_is_not_shown_before_it_is_called(@ForAll long seed) {
        var meeting = Moves.play(seed, PRESSES);
        for (var c : meeting.states) {
            var called = c.calls().values().stream()
                    .map(call -> call.attempt().callee())
                    .filter(Callee.OfHousehold.class::isInstance)
                    .map(callee -> ((Callee.OfHousehold) callee).household())
                    .collect(Collectors.toSet());
            var views = views(c, meeting);
            for (var household : uncalled(c, called)) {
                for (var name : List.of("keyer-1", "witness", "inspector", "auditor", "display", "public", "record")) {
                    assertThat(views.get(name)).as(name).doesNotContain(Names.household(household));
                }
            }
        }
    }

    private static List<HouseholdId> uncalled(Conference c, Set<HouseholdId> called) {
        return c.rounds().values().stream()
                .filter(Round.Ordered.class::isInstance)
                .flatMap(round -> ((Round.Ordered) round).order().stream())
                .filter(household -> !called.contains(household))
                .toList();
    }

    @Property(tries = 8)
    void what_was_said_off_air_or_dumped_never_reaches_the_public(@ForAll long seed) {
        var meeting = Moves.play(seed, 2 * PRESSES);
        var last = meeting.state();
        for (var c : meeting.states) {
            var json = text(Aired.of(c, meeting.dumps, Names.ALL).page())
                    + text(Aired.of(c, meeting.dumps, Names.ALL).record());
            for (var inquiry : c.inquiries().values()) {
                for (var household : inquiry.sheet().households()) {
                    if (!heard(last, household)) {
                        assertThat(json).as("at " + c.version()).doesNotContain(words(household));
                        Meeting.plan()
                                .questions()
                                .forEach(
                                        question -> inquiry.given(question.id(), new Respondent.OneHousehold(household))
                                                .ifPresent(given -> assertThat(json)
                                                        .doesNotContain(given.words()
                                                                .orElseThrow()
                                                                .id())));
                    }
                }
            }
        }
    }

    private static String words(HouseholdId household) {
        return household.text().replace('/', '-');
    }

    /** Whether any call to it was heard on air and stayed. */
    private static boolean heard(Conference c, HouseholdId household) {
        return c.calls().values().stream()
                .map(Call::attempt)
                .filter(attempt -> attempt.callee() instanceof Callee.OfHousehold(int round, var id, int turn)
                        && id.equals(household))
                .anyMatch(attempt -> attempt.airedAt().isPresent() && !attempt.dumped());
    }

    @Property(tries = 5)
    void the_cadres_answer_is_at_the_call_desk_only_beside_the_households(@ForAll long seed) {
        for (var c : Moves.play(seed, PRESSES).states) {
            assertThat(CallDeskView.of(c, Names.ALL, Names.ALL).questions())
                    .allSatisfy(question -> assertThat(question.cadre().isPresent())
                            .as("at " + c.version())
                            .isIn(false, question.household().isPresent()));
        }
    }
}
