package gongping.live;

import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** The screens of one channel on one event loop. Everything but {@link #size} happens on the loop. */
final class Loop {
    /** How many sockets are written before other work of the loop may come in. */
    static final int SLICE = 500;

    private final Executor loop;
    private final List<Subscriber> subscribers = new ArrayList<>();
    private volatile int size;

    Loop(Executor loop) {
        this.loop = loop;
    }

    int size() {
        return size;
    }

    void run(Runnable task) {
        loop.execute(task);
    }

    void add(Subscriber subscriber) {
        subscribers.add(subscriber);
        size = subscribers.size();
    }

    /** Hands a change to every screen, from any thread. */
    void send(Frame patch, Channel channel) {
        run(() -> {
            if (!subscribers.isEmpty()) {
                slice(List.copyOf(subscribers), 0, patch.encoded(), (one, encoded) -> {
                    one.follow(patch, encoded);
                    if (one.behind()) {
                        channel.catchUp(one);
                    }
                });
            }
        });
    }

    void beat(Frame beat, long now) {
        run(() -> {
            subscribers.removeIf(Subscriber::gone);
            size = subscribers.size();
            if (!subscribers.isEmpty()) {
                slice(List.copyOf(subscribers), 0, beat.encoded(), (one, encoded) -> one.beat(beat, encoded, now));
            }
        });
    }

    void catchUp(Channel channel) {
        for (var subscriber : subscribers) {
            if (subscriber.behind()) {
                channel.catchUp(subscriber);
            }
        }
    }

    void close(int code) {
        subscribers.forEach(subscriber -> subscriber.close(code));
    }

    /** One frame to one screen. */
    static void give(Subscriber subscriber, Frame frame) {
        var encoded = frame.encoded();
        try {
            subscriber.follow(frame, encoded);
        } finally {
            encoded.release();
        }
    }

    private interface Delivery {
        void to(Subscriber subscriber, ByteBuf encoded);
    }

    /** Delivers to a slice and puts the rest behind what else waits; the order of two frames stays. */
    private void slice(List<Subscriber> all, int from, ByteBuf encoded, Delivery delivery) {
        var until = Math.min(from + SLICE, all.size());
        var last = true;
        try {
            for (var subscriber : all.subList(from, until)) {
                delivery.to(subscriber, encoded);
            }
            if (until < all.size()) {
                run(() -> slice(all, until, encoded, delivery));
                last = false;
            }
        } finally {
            if (last) {
                encoded.release();
            }
        }
    }
}
