package gongping.ledger;

import gongping.kernel.CorruptLedger;
import gongping.kernel.Decider;
import gongping.kernel.Decision;
import gongping.kernel.Order;
import gongping.kernel.Recorded;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The smallest rules that can be refused, raced and broken: a sum that is closed once. */
final class Counter implements Decider<Counter.Sum, Counter.Command, Counter.Event> {
    record Sum(long total, long events, boolean closed) {}

    sealed interface Command {
        record Add(long n) implements Command {}

        /** Takes two events. */
        record AddTwice(long n) implements Command {}

        /** Only if the total is still this one. */
        record AddIf(long n, long total) implements Command {}

        record Close() implements Command {}

        /** A defect in the rules. */
        record Stumble() implements Command {}
    }

    sealed interface Event {
        record Added(long n) implements Event {}

        record Closed() implements Event {}
    }

    @Override
    public Sum initial() {
        return new Sum(0, 0, false);
    }

    @Override
    public Decision<Event> decide(Sum sum, Order<Command> order) {
        if (sum.closed()) {
            return Decision.refuse("counter.closed");
        }
        return switch (order.command()) {
            case Command.Add(long n) -> Decision.accept(new Event.Added(n));
            case Command.AddTwice(long n) -> Decision.accept(List.of(new Event.Added(n), new Event.Added(n)));
            case Command.AddIf(long n, long total) when total == sum.total() -> Decision.accept(new Event.Added(n));
            case Command.AddIf add -> Decision.refuse("counter.moved", sum.total());
            case Command.Close() -> Decision.accept(new Event.Closed());
            case Command.Stumble() -> throw new IllegalStateException("a defect");
        };
    }

    @Override
    public Sum evolve(Sum sum, Recorded<Event> recorded) {
        if (sum.closed()) {
            throw new CorruptLedger(recorded.version(), "after the end");
        }
        return switch (recorded.event()) {
            case Event.Added(long n) -> new Sum(sum.total() + n, sum.events() + 1, false);
            case Event.Closed() -> new Sum(sum.total(), sum.events() + 1, true);
        };
    }

    /** Bytes like {@code {"n":7}}. */
    static final Codec<Event> CODEC = new Codec<>() {
        @Override
        public String type(Event event) {
            return switch (event) {
                case Event.Added added -> "counter.added";
                case Event.Closed closed -> "counter.closed";
            };
        }

        @Override
        public byte[] encode(Event event) {
            var json = switch (event) {
                case Event.Added(long n) -> "{\"n\":" + n + "}";
                case Event.Closed() -> "{}";
            };
            return json.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Event decode(String type, byte[] body) {
            var json = new String(body, StandardCharsets.UTF_8);
            return switch (type) {
                case "counter.added" -> new Event.Added(Long.parseLong(json.replaceAll("\\D", "")));
                case "counter.closed" -> new Event.Closed();
                default -> throw new IllegalArgumentException(type);
            };
        }
    };
}
