package gongping.telephone.flow;

import gongping.database.Database;
import gongping.telephone.CallbackToken;
import gongping.telephone.Fact;
import gongping.telephone.FactListener;
import gongping.telephone.Greeting;
import gongping.telephone.LegOrder;
import gongping.telephone.LineId;
import gongping.telephone.ProviderId;
import gongping.telephone.RoomId;
import gongping.telephone.Telephone;
import gongping.telephone.Tokens;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All lines of this server. Orders return at once and may be repeated; what comes of them is told to {@link Reports}.
 * Any thread may call.
 */
public final class CallFlow implements FactListener, Tokens, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CallFlow.class);

    /**
     * What a flow needs from others.
     *
     * @param line the telephone that dials by itself
     * @param hand the telephone in the hand
     * @param greeting what the one who picks up hears first
     */
    public record Needs(
            Telephone line,
            Telephone hand,
            Numbers numbers,
            Reports reports,
            Function<LineId, Greeting> greeting,
            Timing timing) {}

    private final Claims claims;
    private final Needs needs;
    private final ExecutorService threads = Patience.threads();
    private final Alarms alarms;
    private final Map<LineId, Keeper> keepers = new ConcurrentHashMap<>();
    private final Map<LineId, CallRequest> wanted = new ConcurrentHashMap<>();
    private final Map<LineId, Wish> wishes = new ConcurrentHashMap<>();

    /** {@code node} is this server's lasting name. */
    public CallFlow(Database database, String node, Needs needs) {
        this.claims = new Claims(database, node, UUID.randomUUID().toString());
        this.needs = needs;
        this.alarms = new Alarms(needs.reports(), threads);
        needs.line().facts(this);
        needs.hand().facts(this);
    }

    /** Takes over what an earlier run left, and from then on what other servers leave when they fall silent. */
    public void start() {
        threads.execute(this::look);
    }

    private void look() {
        try {
            while (true) {
                Patience.maybe("alive", claims::alive);
                var orphans = Patience.maybe(
                        "orphans", () -> claims.orphans(needs.timing().orphan()));
                if (orphans != null) {
                    orphans.forEach(claim -> keep(claim, false));
                }
                Patience.pause(needs.timing().alive());
            }
        } catch (Patience.Stopped e) {
            LOG.debug("stopped");
        }
    }

    /** A line is wanted. Whoever claims it first dials, once; a request that is too old is claimed and not dialled. */
    public void dial(CallRequest request) {
        if (wanted.putIfAbsent(request.line(), request) == null) {
            threads.execute(() -> claim(request));
        }
    }

    private void claim(CallRequest request) {
        try {
            var token = CallbackToken.random();
            var mine = Patience.sure("claim", () -> claims.claim(request, token));
            if (mine.isEmpty()) {
                return;
            }
            if (Instant.now().isAfter(request.at().plus(needs.timing().stale()))) {
                Patience.<Void>sure("refused", () -> claims.refused(request.line()));
                var line = line(mine.get());
                line.alarm("call.not-sent");
                line.tell(News.REFUSED, Optional.empty(), Optional.of("not-sent"));
                Patience.<Void>sure("end", () -> claims.end(request.line()));
                return;
            }
            keep(mine.get(), true);
        } catch (Patience.Stopped e) {
            LOG.debug("stopped before {} was dialled", request.line());
        }
    }

    private Line line(Claim claim) {
        return Line.of(claim, telephone(claim.hand()), claims, alarms, needs);
    }

    private Telephone telephone(boolean hand) {
        return hand ? needs.hand() : needs.line();
    }

    private void keep(Claim claim, boolean fresh) {
        var line = line(claim);
        var id = claim.line();
        var hall = new HallSwitch(
                line.telephone(),
                claim.room(),
                needs.timing().air(),
                threads,
                signal -> tell(id, signal),
                () -> line.alarm("call.hall-does-not-open"),
                () -> silence(id));
        var wish = now(id);
        hall.resume(wish.air());
        var keeper = new Keeper(line, claim, needs.greeting().apply(id), fresh, hall, wish, () -> keepers.remove(id));
        if (keepers.putIfAbsent(id, keeper) == null) {
            // What was ordered between the wish that was read above and now reached no keeper.
            want(id, now -> now, known -> {
                if (now(id).air() != hall.open()) {
                    hall.set(now(id).air());
                }
            });
            threads.execute(keeper);
        }
    }

    private Wish now(LineId id) {
        return wishes.getOrDefault(id, Wish.NONE);
    }

    private void silence(LineId id) {
        var keeper = keepers.get(id);
        if (keeper != null) {
            keeper.silence();
        }
    }

    /** After a restart, before {@link #start}: what was wanted of a line that is not over. */
    public void resume(LineId line, Wish wish) {
        wishes.put(line, wish);
    }

    /**
     * The hall's switch for this line: open, or held. Held goes out at once, whatever else the line is busy with, and
     * until it is acknowledged the callee is muted too.
     */
    public void air(CallRequest call, boolean open) {
        var kept = want(
                call.line(), wish -> wish.aired(open), keeper -> keeper.hall().set(open));
        if (!kept && !open) {
            threads.execute(() ->
                    Patience.maybe("hall", () -> telephone(call.hand()).hall(call.room(), false)));
        }
    }

    /** Mutes the callee or lets it talk. */
    public void mute(LineId line, boolean on) {
        want(line, wish -> wish.muted(on), keeper -> {});
    }

    /** Ends the line, whatever its state; one that is not dialled yet is not dialled any more. */
    public void hangUp(LineId line) {
        want(line, Wish::ended, keeper -> {});
    }

    /** The wish and what its keeper is told change in one, in the order of the orders; false where nobody keeps it. */
    private synchronized boolean want(LineId line, UnaryOperator<Wish> change, Consumer<Keeper> more) {
        var now = change.apply(now(line));
        wishes.put(line, now);
        var keeper = keepers.get(line);
        if (keeper != null) {
            more.accept(keeper);
            keeper.wants(now);
        }
        return keeper != null;
    }

    /** The room is not needed any more. */
    public void shut(RoomId room, boolean hand) {
        threads.execute(() -> Patience.maybe("shut", () -> telephone(hand).shut(room)));
    }

    private void tell(LineId line, Signal signal) {
        var keeper = keepers.get(line);
        if (keeper != null) {
            keeper.tell(signal);
        }
    }

    @Override
    public Future<Optional<LineId>> line(CallbackToken token) {
        return claims.of(token);
    }

    /** A fact is kept once, binds a line that is not bound yet, and reaches the line's keeper if that is here. */
    @Override
    public Future<Heard> heard(Fact fact) {
        return claims.of(fact.line()).compose(claim -> {
            if (claim.isEmpty()) {
                return Future.succeededFuture(Heard.STRAY);
            }
            return claims.keep(fact)
                    .compose(fresh -> fresh ? taken(claim.get(), fact) : Future.succeededFuture(Heard.SEEN));
        });
    }

    private Future<Heard> taken(Claim claim, Fact fact) {
        return switch (fact.kind()) {
            case HALL_OPEN, HALL_HELD -> {
                keepers.values().stream()
                        .filter(keeper -> keeper.isIn(claim.room()))
                        .forEach(keeper -> keeper.tell(new Signal.Said(fact)));
                yield Future.succeededFuture(Heard.NEW);
            }
            case OTHER -> Future.succeededFuture(Heard.NEW);
            case INITIATED, RINGING, ANSWERED, JOINED, LEFT, COMPLETED, BUSY, NO_ANSWER, FAILED, CANCELED ->
                ofCallee(claim, fact);
        };
    }

    private Future<Heard> ofCallee(Claim claim, Fact fact) {
        if (claim.ended() || claim.refused()) {
            return ends(fact) ? Future.succeededFuture(Heard.NEW) : stray(claim, fact.provider());
        }
        return claims.bind(claim.line(), fact.provider())
                .map(bound -> {
                    if (!bound) {
                        return stray(claim, fact.provider());
                    }
                    tell(claim.line(), new Signal.Said(fact));
                    return Future.succeededFuture(Heard.NEW);
                })
                .compose(heard -> heard);
    }

    private static boolean ends(Fact fact) {
        return Progress.NONE.heard(fact.kind()).ended() || fact.kind() == Fact.Kind.LEFT;
    }

    /** A call that nobody wants any more is hung up; of the line's own call it is only late word. */
    private Future<Heard> stray(Claim claim, ProviderId call) {
        if (!claim.provider().equals(Optional.of(call))) {
            alarms.raise(claim.line(), "call.stray");
        }
        threads.execute(() ->
                Patience.maybe("stray", () -> telephone(claim.hand()).leg(claim.room(), call, LegOrder.HANGUP)));
        return Future.succeededFuture(Heard.STRAY);
    }

    /** Stops keeping lines; calls go on, and whoever takes them over finds them. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(
                    Duration.ofSeconds(5).toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)) {
                LOG.warn("some lines did not let go in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
