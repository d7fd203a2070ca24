package gongping.ledger;

import java.util.ArrayList;
import java.util.List;

/** What one statement is to append: the events, the orders they came from, and what is told once they are stored. */
final class Batch {
    /** One order that has an effect. */
    record Accepted(String key, StreamId stream, long firstVersion, long lastVersion, RequestHash request) {}

    private final long head;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Accepted> orders = new ArrayList<>();
    private final List<Runnable> afterwards = new ArrayList<>();

    /** On top of this seq. */
    Batch(long head) {
        this.head = head;
    }

    long head() {
        return head;
    }

    long nextSeq() {
        return head + entries.size() + 1;
    }

    void add(Accepted order, List<Entry> events, Runnable published) {
        orders.add(order);
        entries.addAll(events);
        afterwards.add(published);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    List<Entry> entries() {
        return entries;
    }

    List<Accepted> orders() {
        return orders;
    }

    /** The batch is on the disk: folds it for everybody to see, in its order. */
    void publish() {
        afterwards.forEach(Runnable::run);
    }
}
