package gongping.telephone;

import io.vertx.core.Future;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The port to whoever makes calls. Its laws hold for every adapter:
 *
 * <ul>
 *   <li>{@code place} makes at most one physical call per line, however often it is called and whatever is lost.
 *   <li>Every other order may be repeated; the second has no further effect.
 *   <li>{@link Placed.Unknown} is never turned into {@link Placed.Refused} by a guess.
 *   <li>Facts may come twice, late or in any order, but each keeps its key.
 *   <li>The hall can be switched off with no callee in the room.
 *   <li>Facts, failures and logs hold ids only, never a number.
 * </ul>
 *
 * Every future ends within a few seconds. It fails where the provider could not be asked: nothing is known then, except
 * for {@code place}, which says so as a value.
 */
public interface Telephone extends AutoCloseable {
    /** What it can do. */
    Set<Ability> abilities();

    /** Dials. Never fails. */
    Future<Placed> place(Dial dial);

    /** Calls to this number that began between these moments, earliest first: where a lost order may have gone. */
    Future<List<Found>> find(LineId line, PhoneNumber to, Instant from, Instant until);

    /** This line was placed before this server started; whoever keeps calls in memory learns of it here. */
    default void resume(LineId line, RoomId room, boolean airOrdered) {}

    /** How a call stands. */
    Future<Snapshot> look(ProviderId provider);

    /** Brings hall and desk into the room, the hall's leg held. */
    Future<Done> open(RoomId room, CallbackToken token);

    /** Who is in the room; nobody where there is no such room. */
    Future<List<Leg>> legs(RoomId room);

    /** An order to one call: a callee's, or a stray one's. */
    Future<Done> leg(RoomId room, ProviderId provider, LegOrder order);

    /** The on-air switch: opens the hall's leg or holds it. */
    Future<Done> hall(RoomId room, boolean open);

    /** Plays a recording at a public address to one call alone. */
    Future<Done> say(RoomId room, ProviderId provider, URI clip);

    /** Ends the room and every call in it. */
    Future<Done> shut(RoomId room);

    /** Sends every fact that arrives by itself to this listener; there is one, set before the first call. */
    void facts(FactListener listener);

    @Override
    void close();
}
