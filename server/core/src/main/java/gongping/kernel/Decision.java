package gongping.kernel;

import java.util.List;

/** What became of a command: the events to record, or a refusal. Never an exception. */
public sealed interface Decision<E> {
    /** The command is accepted; its events, in order, at least one. */
    record Accepted<E>(List<E> events) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
            if (events.isEmpty()) {
                throw new IllegalArgumentException("an accepted command has at least one event");
            }
        }
    }

    /** The command is refused and nothing happens. */
    record Refused<E>(Refusal why) implements Decision<E> {}

    /** Accepts with one event. */
    static <E> Decision<E> accept(E event) {
        return new Accepted<>(List.of(event));
    }

    /** Accepts with these events. */
    static <E> Decision<E> accept(List<E> events) {
        return new Accepted<>(events);
    }

    /** Refuses with this code; {@code values} are what the text names. */
    static <E> Decision<E> refuse(String code, Object... values) {
        return new Refused<>(Refusal.of(code, values));
    }
}
