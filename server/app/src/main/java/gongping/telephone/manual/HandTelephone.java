package gongping.telephone.manual;

import gongping.telephone.Ability;
import gongping.telephone.CallbackToken;
import gongping.telephone.Dial;
import gongping.telephone.Done;
import gongping.telephone.Fact;
import gongping.telephone.FactListener;
import gongping.telephone.Found;
import gongping.telephone.Leg;
import gongping.telephone.LegOrder;
import gongping.telephone.LineId;
import gongping.telephone.LineStatus;
import gongping.telephone.PhoneNumber;
import gongping.telephone.Placed;
import gongping.telephone.ProviderId;
import gongping.telephone.RoomId;
import gongping.telephone.Snapshot;
import gongping.telephone.Telephone;
import io.vertx.core.Future;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * A person is the network. Its ids are ours ({@code hand-} and the line), so a lost answer is found again. After a
 * restart it knows a call again from the first entry about it.
 */
public final class HandTelephone implements Telephone {
    private static final String PREFIX = "hand-";

    private final Consumer<Asked> person;
    private final Map<LineId, HandCall> calls = new ConcurrentHashMap<>();
    private volatile FactListener listener = fact -> Future.succeededFuture(FactListener.Heard.STRAY);

    /** {@code person} is told what to do; each thing once for each time it is asked for. */
    public HandTelephone(Consumer<Asked> person) {
        this.person = person;
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.CHOOSES_OWN_ID);
    }

    @Override
    public Future<Placed> place(Dial dial) {
        var fresh = new HandCall(dial.line(), dial.room());
        if (calls.putIfAbsent(dial.line(), fresh) == null) {
            person.accept(new Asked(dial.line(), Asked.What.DIAL));
        }
        return Future.succeededFuture(new Placed.Accepted(id(dial.line())));
    }

    private static ProviderId id(LineId line) {
        return new ProviderId(PREFIX + line.text());
    }

    /** The id is ours, so there is always exactly one. */
    @Override
    public Future<List<Found>> find(LineId line, PhoneNumber to, Instant from, Instant until) {
        return Future.succeededFuture(List.of(new Found(id(line), from, status(line))));
    }

    private LineStatus status(LineId line) {
        var call = calls.get(line);
        return call == null ? LineStatus.QUEUED : call.status();
    }

    @Override
    public Future<Snapshot> look(ProviderId provider) {
        return Future.succeededFuture(new Snapshot(provider, status(line(provider)), 0));
    }

    private static LineId line(ProviderId provider) {
        return new LineId(provider.text().substring(PREFIX.length()));
    }

    @Override
    public Future<Done> open(RoomId room, CallbackToken token) {
        return Future.succeededFuture(Done.DONE);
    }

    @Override
    public Future<List<Leg>> legs(RoomId room) {
        return Future.succeededFuture(calls.values().stream()
                .filter(call -> call.room().equals(room) && call.status() == LineStatus.IN_PROGRESS)
                .map(call -> new Leg(id(call.line()), call.line().text(), call.talking(), false, false))
                .toList());
    }

    @Override
    public Future<Done> leg(RoomId room, ProviderId provider, LegOrder order) {
        var line = line(provider);
        if (status(line).ended()) {
            return Future.succeededFuture(Done.GONE);
        }
        person.accept(new Asked(
                line,
                switch (order) {
                    case MUTE, HOLD -> Asked.What.MUTE;
                    case UNMUTE, UNHOLD -> Asked.What.UNMUTE;
                    case HANGUP -> Asked.What.HANG_UP;
                }));
        return Future.succeededFuture(Done.ASKED);
    }

    /** Opening waits for a person's word; closing counts at once, because whoever orders it closes the fader. */
    @Override
    public Future<Done> hall(RoomId room, boolean open) {
        var inRoom =
                calls.values().stream().filter(call -> call.room().equals(room)).toList();
        inRoom.forEach(call -> {
            call.order(open);
            if (!call.status().ended()) {
                person.accept(new Asked(call.line(), open ? Asked.What.OPEN : Asked.What.CLOSE));
            }
        });
        return Future.succeededFuture(open ? Done.ASKED : Done.DONE);
    }

    /** A hand cannot play a recording into a call. */
    @Override
    public Future<Done> say(RoomId room, ProviderId provider, URI clip) {
        return Future.succeededFuture(Done.GONE);
    }

    @Override
    public Future<Done> shut(RoomId room) {
        calls.values()
                .removeIf(call -> call.room().equals(room) && call.status().ended());
        return Future.succeededFuture(Done.DONE);
    }

    /**
     * A person says what the line says.
     *
     * @return fails where it could not be kept
     */
    public Future<Entered> enter(LineId line, Said said) {
        var call = calls.get(line);
        if (call == null) {
            return Future.succeededFuture(Entered.NO_SUCH_CALL);
        }
        var entered = call.enter(said);
        return entered == Entered.COUNTS
                ? listener.heard(fact(line, said)).map(Entered.COUNTS)
                : Future.succeededFuture(entered);
    }

    /** Known again; where it stands is what the next entry says. */
    @Override
    public void resume(LineId line, RoomId room, boolean airOrdered) {
        var call = new HandCall(line, room);
        call.order(airOrdered);
        calls.putIfAbsent(line, call);
    }

    private static Fact fact(LineId line, Said said) {
        var once =
                said == Said.ON_AIR || said == Said.OFF_AIR ? UUID.randomUUID().toString() : said.name();
        return new Fact(
                line,
                id(line),
                said.kind(),
                PREFIX + line.text() + "/" + once,
                OptionalLong.empty(),
                Optional.empty(),
                Instant.now(),
                Fact.Source.PERSON);
    }

    @Override
    public void facts(FactListener listener) {
        this.listener = listener;
    }

    @Override
    public void close() {
        calls.clear();
    }
}
