package gongping.conference.web;

import static gongping.database.Await.until;
import static org.assertj.core.api.Assertions.assertThat;

import gongping.access.Desk;
import gongping.access.Role;
import gongping.conference.Command;
import gongping.conference.ConferenceCommand;
import gongping.conference.Disk;
import gongping.conference.MatchRule;
import gongping.conference.Plan;
import gongping.conference.Press;
import gongping.conference.Question;
import gongping.conference.QuestionId;
import gongping.conference.Rules;
import gongping.database.Access;
import gongping.database.Database;
import gongping.database.Databases;
import gongping.kernel.Actor;
import gongping.kernel.Order;
import gongping.ledger.Ledger;
import gongping.ledger.Outcome;
import gongping.ledger.RequestHash;
import gongping.live.Live;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the screens of a conference show, over a real ledger. */
class ScreensTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int DELAY_S = 2;

    private final Access access = Databases.fresh();
    private final Vertx vertx = Vertx.vertx();
    private final Database database = Databases.open(vertx, access);
    private Node node = new Node();
    private int presses;
    private volatile boolean away;
    private final AtomicInteger asked = new AtomicInteger();

    /** One server. */
    private final class Node implements AutoCloseable {
        final Ledger ledger = new Ledger(vertx, database);
        final Conferences conferences = new Conferences(ledger, new Rules(manifest -> Optional.empty()));
        final Live live = new Live(vertx, InstantSource.system());
        final Screens screens = new Screens(
                conferences,
                state -> {
                    asked.incrementAndGet();
                    return away ? Future.failedFuture("away") : Future.succeededFuture(Guides.Guide.NOBODY);
                },
                live,
                InstantSource.system(),
                (visit, frame) -> {});

        void start() {
            get(ledger.start());
            get(screens.start());
        }

        long rev(String audience) {
            return screens.shown("main", audience).map(shown -> shown.rev()).orElse(0L);
        }

        boolean panic(String audience) {
            var state = screens.shown("main", audience).orElseThrow().state();
            return (audience.equals("display") ? state : state.get("show"))
                    .get("panic")
                    .asBoolean();
        }

        @Override
        public void close() {
            screens.close();
            live.close();
            get(ledger.close());
        }
    }

    @BeforeEach
    void plan() {
        node.start();
        press(new ConferenceCommand.PlanConference(new Plan(
                "云澜县评议大会",
                "2026 年第四季度",
                "yunlan.example",
                Plan.Mark.DEMO,
                List.of(new Question(
                        QuestionId.of(1), "到户", "几次？", "几次？", new Question.Form.Count("次"), new MatchRule.Equal())),
                List.of(),
                Optional.empty(),
                DELAY_S,
                7,
                Optional.of(Plan.Recomputation.ONE_MACHINE),
                Optional.empty(),
                Optional.empty())));
    }

    @AfterEach
    void stop() {
        node.close();
        get(database.close());
        get(vertx.close());
    }

    private void press(Command command) {
        var order = new Order<>(
                "key-" + ++presses,
                new Actor("u-host"),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                Press.byRule(command));
        assertThat(get(node.conferences.submit("main", order, RequestHash.NONE)))
                .isInstanceOf(Outcome.Done.class);
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (InterruptedException
                | java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_hall_sees_at_once_what_the_public_sees_later() {
        var pressed = Instant.now();
        press(new ConferenceCommand.Panic());
        until(SOON, () -> node.rev("display") == 2 && node.rev("host") == 2 && node.rev("keyer-1") == 2);
        assertThat(node.panic("display")).isTrue();
        assertThat(node.rev("public")).isLessThan(2);
        until(SOON, () -> node.rev("public") == 2);
        assertThat(Duration.between(pressed, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(DELAY_S));
        assertThat(node.panic("public")).isTrue();
    }

    /** What was shown once at a version is not shown again at it: it would stay without names. */
    @Test
    void a_picture_waits_for_its_names_while_they_cannot_be_read() {
        press(new ConferenceCommand.Panic());
        until(SOON, () -> node.rev("host") == 2);
        away = true;
        int before = asked.get();
        press(new ConferenceCommand.LiftPanic());
        until(SOON, () -> asked.get() > before + 2);
        assertThat(node.rev("host")).isEqualTo(2);
        away = false;
        until(SOON, () -> node.rev("host") == 3);
    }

    /** Its desk hears of no newer version, and names the old one with every press. */
    @Test
    void a_desk_whose_view_did_not_change_has_seen_the_newest_version() {
        press(new ConferenceCommand.Panic());
        press(new ConferenceCommand.LiftPanic());
        until(SOON, () -> node.rev("call") == 3 && node.rev("host") == 3);
        press(new ConferenceCommand.NoteDisk(Disk.SECOND, Optional.of(Disk.Fault.FULL)));
        until(SOON, () -> node.rev("call") == 4 && node.rev("host") == 4);
        assertThat(node.screens.seen("main", Desk.of(Role.CALL_OPERATOR), 3)).isEqualTo(4);
        assertThat(node.screens.seen("main", Desk.of(Role.HOST), 3)).isEqualTo(3);
        assertThat(node.screens.seen("main", Desk.of(Role.CALL_OPERATOR), 2)).isEqualTo(2);
        assertThat(node.screens.seen("main", Desk.of(Role.DIRECTOR), 3)).isEqualTo(3);
        assertThat(node.screens.seen("other", Desk.of(Role.CALL_OPERATOR), 3)).isEqualTo(3);
    }

    @Test
    void a_panic_waits_for_no_names() {
        away = true;
        press(new ConferenceCommand.Panic());
        until(SOON, () -> node.rev("display") == 2);
        assertThat(node.panic("display")).isTrue();
    }

    @Test
    void the_public_sees_every_step_in_its_turn() {
        press(new ConferenceCommand.Panic());
        press(new ConferenceCommand.LiftPanic());
        until(SOON, () -> node.rev("public") == 3);
        assertThat(node.panic("public")).isFalse();
        assertThat(node.panic("display")).isFalse();
    }

    @Test
    void a_node_that_starts_again_shows_the_same_at_the_same_version() {
        press(new ConferenceCommand.Panic());
        until(SOON, () -> node.rev("public") == 2 && node.rev("host") == 2);
        var host = node.screens.shown("main", "host").orElseThrow();
        var open = node.screens.shown("main", "public").orElseThrow();
        node.close();
        node = new Node();
        node.start();
        until(SOON, () -> node.rev("public") == 2 && node.rev("host") == 2);
        assertThat(node.screens.shown("main", "host").orElseThrow().state()).isEqualTo(host.state());
        assertThat(node.screens.shown("main", "host").orElseThrow().head()).isEqualTo(host.head());
        assertThat(node.screens.shown("main", "public").orElseThrow().state()).isEqualTo(open.state());
    }
}
