package gongping.conference.web;

import com.fasterxml.jackson.databind.JsonNode;
import gongping.access.Desk;
import gongping.access.Permission;
import gongping.conference.Conference;
import gongping.conference.Event;
import gongping.http.Answer;
import gongping.http.Exchange;
import gongping.http.LiveDoor;
import gongping.http.Operations;
import gongping.http.Problem;
import gongping.http.Routes;
import gongping.kernel.Recorded;
import gongping.ledger.Known;
import gongping.ledger.StreamId;
import gongping.live.Live;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every screen of every conference: each event becomes a new state of each audience's view, for the hall at once, for
 * the public some seconds later and without what was dumped meanwhile. The version of a view is that of the
 * conference's stream in the ledger; what depends on time carries the time.
 */
public final class Screens implements LiveDoor, Routes, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Screens.class);
    private static final long NAMES_MS = 3_000;
    private static final long AGAIN_MS = 250;

    private final Conferences conferences;
    private final Guides guides;
    private final Live live;
    private final InstantSource clock;
    private final BiConsumer<Visit, JsonNode> beats;
    private final Map<String, Hall> halls = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("screens").daemon(true).factory());
    private volatile boolean started;

    /**
     * Listens to these conferences; to be made before the ledger starts, so that the past is known.
     *
     * @param guides the names
     * @param beats takes what a renderer says of itself, on its event loop
     */
    public Screens(
            Conferences conferences, Guides guides, Live live, InstantSource clock, BiConsumer<Visit, JsonNode> beats) {
        this.conferences = conferences;
        this.guides = guides;
        this.live = live;
        this.clock = clock;
        this.beats = beats;
        conferences.listen(this::folded);
    }

    /** Shows what there is. The ledger has been folded. */
    public Future<Void> start() {
        return Future.fromCompletionStage(java.util.concurrent.CompletableFuture.runAsync(
                () -> {
                    started = true;
                    halls.values().forEach(this::show);
                },
                thread));
    }

    private void folded(StreamId stream, Known<Conference> now, Recorded<Event> event) {
        if (!thread.isShutdown()) {
            thread.execute(() -> take(hall(stream.id()), now, event));
        }
    }

    private Hall hall(String conference) {
        return halls.computeIfAbsent(conference, id -> new Hall(live, this::guide, thread));
    }

    private void take(Hall hall, Known<Conference> now, Recorded<Event> event) {
        if (started) {
            hall.take(now, event);
            show(hall);
        } else {
            hall.recall(now, event, clock.instant());
        }
    }

    /** Shows the hall what there is now, or soon, where its names cannot be read now. */
    private void show(Hall hall) {
        if (thread.isShutdown()) {
            return;
        }
        if (!hall.show(clock.instant())) {
            hall.again.in(AGAIN_MS, () -> show(hall));
        }
        air(hall);
    }

    /** Airs what is due and comes back when the next moment is. */
    private void air(Hall hall) {
        if (thread.isShutdown()) {
            return;
        }
        hall.air(clock.instant()).ifPresent(next -> {
            long wait = Math.max(1, Duration.between(clock.instant(), next).toMillis());
            hall.moment.in(wait, () -> air(hall));
        });
    }

    /** The names for a state; without them the screens go on with those they have. */
    private Optional<Guides.Guide> guide(Conference state) {
        try {
            return Optional.of(
                    guides.of(state).toCompletionStage().toCompletableFuture().get(NAMES_MS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("names could not be read: {}", e.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    /** What an audience sees now. */
    Optional<gongping.live.Channel.Shown> shown(String conference, String audience) {
        return hall(conference).channel(audience).shown();
    }

    /**
     * The newest version at which a desk's view says what it said at this one. A view that did not change sends
     * nothing, so its desk goes on naming the older version, and must not be refused as stale for ever.
     */
    long seen(String conference, Desk desk, long rev) {
        return Optional.ofNullable(halls.get(conference))
                .flatMap(hall ->
                        Audiences.at(desk).flatMap(name -> hall.channel(name).shown()))
                .filter(shown -> shown.changed() <= rev && rev < shown.rev())
                .map(gongping.live.Channel.Shown::rev)
                .orElse(rev);
    }

    @Override
    public Future<Void> admit(Visit visit) {
        return Future.succeededFuture(visit.conference())
                .map(conferences::known)
                .mapEmpty();
    }

    @Override
    public void opened(ServerWebSocket socket, Visit visit) {
        var audience = Audiences.of(visit.view(), visit.principal().desk());
        var channel = hall(visit.conference()).channel(audience);
        live.open(socket, channel, visit.rev(), frame -> beats.accept(visit, frame));
    }

    @Override
    public void mount(Operations operations) {
        operations.on("getView", this::view);
    }

    private Future<Answer> view(Exchange exchange) {
        var conference = exchange.path("conference");
        var view = exchange.path("view");
        exchange.require(Permission.view(view)
                .orElseThrow(() -> Problem.of("view.unknown", view).failure()));
        conferences.known(conference);
        var audience = Audiences.of(view, exchange.principal().desk());
        return shown(conference, audience)
                .map(shown -> Future.succeededFuture(answer(exchange, audience, shown)))
                .orElseGet(() -> Future.failedFuture(Problem.of("view.not-yet").failure()));
    }

    private Answer answer(Exchange exchange, String audience, gongping.live.Channel.Shown shown) {
        var tag = "\"" + audience + "-" + shown.rev() + "\"";
        var fresh = exchange.header("If-None-Match").filter(tag::equals).isPresent();
        var body = Buffer.buffer("{\"rev\":%d,\"now\":%d,\"head\":\"%s\",\"state\":"
                        .formatted(shown.rev(), clock.millis(), shown.head()))
                .appendBuffer(shown.json())
                .appendString("}");
        var answer =
                fresh ? new Answer(304, Map.of(), new Answer.Body.Empty()) : Answer.bytes("application/json", body);
        var tagged = answer.with("ETag", tag);
        return audience.equals(Audiences.PUBLIC) || audience.equals(Audiences.RECORD)
                ? tagged.with("Cache-Control", "public, max-age=1").toEverybody()
                : tagged.with("Cache-Control", "no-store");
    }

    /** Shows nothing more. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
