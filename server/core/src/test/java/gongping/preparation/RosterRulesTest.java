package gongping.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.Statement;
import gongping.draw.CadreId;
import gongping.draw.Sha256;
import gongping.kernel.Actor;
import gongping.kernel.Decision;
import gongping.kernel.Order;
import gongping.kernel.Recorded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RosterRulesTest {
    private static final Path GOLDEN =
            Path.of("../..").toAbsolutePath().normalize().resolve("testkit/roster-events");
    private static final Actor ANN = new Actor("u-ann");
    private static final Actor BEN = new Actor("u-ben");
    private static final Actor VIEWER = new Actor("viewer");
    private static final Sha256 HASH = Sha256.of("roster");
    private static final Instant MONDAY = Instant.parse("2026-11-30T06:00:00Z");
    private static final Statement WORDS = new Statement("statement-1", "a".repeat(64));
    private static final Statement ANSWER = new Statement("statement-2", "b".repeat(64));

    private final RosterRules rules = new RosterRules();
    private RosterRecord state = rules.initial();
    private Instant now = MONDAY;
    private long version;

    /** What became of it: the refusal's code, or nothing. */
    private String give(Actor by, RosterCommand command) {
        return switch (rules.decide(state, new Order<>("key", by, now, command))) {
            case Decision.Refused<RosterEvent>(var why) -> why.code();
            case Decision.Accepted<RosterEvent>(var events) -> {
                events.forEach(event -> {
                    var read = RosterEvents.decode(RosterEvents.type(event), RosterEvents.encode(event));
                    state = rules.evolve(state, new Recorded<>(++version, "", by, now, read));
                });
                yield "";
            }
        };
    }

    private String propose(Actor by, int days, boolean practice) {
        return give(by, new RosterCommand.ProposeSealing(HASH, 200, days, practice));
    }

    private String approve(Actor by) {
        return give(by, new RosterCommand.ApproveSealing(HASH));
    }

    private String object(int about) {
        return give(VIEWER, new RosterCommand.FileObjection(Optional.of(new CadreId(about)), WORDS));
    }

    private String answer(int number) {
        return give(ANN, new RosterCommand.AnswerObjection(number, true, false, ANSWER));
    }

    private void sealed() {
        assertThat(propose(ANN, 3, false)).isEmpty();
        assertThat(approve(BEN)).isEmpty();
    }

    @Test
    void a_roster_is_sealed_by_two_persons_and_never_by_one() {
        assertThat(approve(BEN)).isEqualTo("approval.none");
        assertThat(propose(ANN, 3, false)).isEmpty();
        assertThat(approve(ANN)).isEqualTo("approval.own");
        assertThat(give(BEN, new RosterCommand.ApproveSealing(Sha256.of("another"))))
                .isEqualTo("approval.other");
        assertThat(approve(BEN)).isEmpty();
        assertThat(state.sealed().orElseThrow().proposed()).isEqualTo(ANN);
        assertThat(state.sealed().orElseThrow().approved()).isEqualTo(BEN);
        assertThat(approve(BEN)).isEqualTo("roster.sealed");
        assertThat(propose(ANN, 3, false)).isEqualTo("roster.sealed");
    }

    @Test
    void whoever_proposes_last_cannot_approve_his_own_words() {
        propose(ANN, 3, false);
        propose(BEN, 5, false);
        assertThat(approve(BEN)).isEqualTo("approval.own");
        assertThat(approve(ANN)).isEmpty();
        assertThat(state.sealed().orElseThrow().until()).isEqualTo(MONDAY.plus(Duration.ofDays(5)));
    }

    @Test
    void objections_are_heard_for_three_days_at_least_and_only_a_sample_does_without() {
        assertThat(propose(ANN, 2, false)).isEqualTo("objection.days");
        assertThat(propose(ANN, 61, true)).isEqualTo("objection.days");
        assertThat(propose(ANN, 0, true)).isEmpty();
        assertThat(approve(BEN)).isEmpty();
        assertThat(object(1)).isEqualTo("objection.ended");
        assertThat(state.waits(now)).isEmpty();
    }

    @Test
    void anybody_objects_while_the_days_run_and_not_a_moment_longer() {
        assertThat(object(1)).isEqualTo("roster.not-sealed");
        sealed();
        assertThat(object(201)).isEqualTo("cadre.none");
        now = MONDAY.plus(Duration.ofDays(3)).minusMillis(1);
        assertThat(object(200)).isEmpty();
        assertThat(give(VIEWER, new RosterCommand.FileObjection(Optional.empty(), WORDS)))
                .isEmpty();
        now = MONDAY.plus(Duration.ofDays(3));
        assertThat(object(200)).isEqualTo("objection.ended");
        assertThat(state.objections()).hasSize(2);
    }

    @Test
    void nothing_is_drawn_before_the_days_are_over_and_every_objection_is_answered() {
        assertThat(state.waits(now).orElseThrow().code()).isEqualTo("approval.none");
        sealed();
        object(7);
        assertThat(answer(2)).isEqualTo("objection.none");
        var period = state.waits(now).orElseThrow();
        assertThat(period.code()).isEqualTo("objection.period");
        assertThat(period.values()).containsExactly("2026-12-03 14:00");
        now = MONDAY.plus(Duration.ofDays(4));
        assertThat(state.waits(now).orElseThrow().code()).isEqualTo("objection.unanswered");
        assertThat(answer(1)).isEmpty();
        assertThat(answer(1)).isEqualTo("objection.answered");
        assertThat(state.waits(now)).isEmpty();
    }

    @Test
    void a_manifest_is_published_by_two_persons_and_only_once() {
        var propose = new RosterCommand.ProposeManifest("main", "DRAW/1 manifest\n");
        var approve = new RosterCommand.ApproveManifest("main", Sha256.of("DRAW/1 manifest\n"));
        assertThat(give(ANN, propose)).isEqualTo("approval.none");
        sealed();
        assertThat(give(ANN, propose)).isEqualTo("objection.period");
        now = MONDAY.plus(Duration.ofDays(3));
        assertThat(give(BEN, approve)).isEqualTo("approval.none");
        assertThat(give(ANN, propose)).isEmpty();
        assertThat(give(ANN, approve)).isEqualTo("approval.own");
        assertThat(give(BEN, new RosterCommand.ApproveManifest("main", HASH))).isEqualTo("approval.other");
        assertThat(give(BEN, new RosterCommand.ApproveManifest("other", approve.sha256())))
                .isEqualTo("approval.none");
        assertThat(give(BEN, approve)).isEmpty();
        assertThat(give(ANN, approve)).isEqualTo("approval.given");
        assertThat(give(ANN, propose)).isEqualTo("approval.given");
        assertThat(state.manifest("main").orElseThrow().approved()).contains(BEN);
    }

    @Test
    void words_are_erased_once_answered_and_the_outcome_stays() {
        sealed();
        object(7);
        assertThat(give(ANN, new RosterCommand.EraseObjection(1))).isEqualTo("objection.unanswered");
        answer(1);
        assertThat(give(ANN, new RosterCommand.EraseObjection(1))).isEmpty();
        assertThat(give(ANN, new RosterCommand.EraseObjection(1))).isEqualTo("objection.erased");
        var one = state.objections().getFirst();
        assertThat(one.erased()).isTrue();
        assertThat(one.reply().orElseThrow().accepted()).isTrue();
    }

    @Test
    void nobody_fills_the_disk_with_objections() {
        sealed();
        for (int i = 0; i < RosterRules.OBJECTIONS_MOST; i++) {
            assertThat(object(1)).isEmpty();
        }
        assertThat(object(1)).isEqualTo("objection.full");
    }

    @Test
    void every_wire_name_has_a_golden_body_that_is_read_and_written_alike() throws IOException {
        for (var name : RosterEvents.names()) {
            var golden = Files.readString(GOLDEN.resolve(name + ".json"));
            var event = RosterEvents.decode(name, golden.getBytes(StandardCharsets.UTF_8));
            assertThat(RosterEvents.type(event)).isEqualTo(name);
            assertThat(new String(RosterEvents.encode(event), StandardCharsets.UTF_8))
                    .isEqualTo(golden);
        }
    }
}
