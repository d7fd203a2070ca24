package gongping.telephone.simulator;

import io.vertx.core.MultiMap;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Runs the verbs of one answered call, one after the other, in simulated time. */
final class Playing {
    private static final long CHARACTER_MS = 220;
    private static final long PLAY_MS = 5_000;
    private static final long KEY_MS = 1_500;
    private static final int REDIRECTS_MAX = 20;

    private final World world;
    private final PhoneCall call;
    private final Deque<Verb> verbs = new ArrayDeque<>();
    private int redirects;
    private int turn;

    Playing(World world, PhoneCall call) {
        this.world = world;
        this.call = call;
    }

    void start() {
        var given = call.wanted.verbs();
        if (given != null) {
            go(given);
        } else {
            fetch(call.wanted.url(), call.wanted.fallbackUrl(), MultiMap.caseInsensitiveMultiMap());
        }
    }

    /** Throws away what is left and runs these instead. */
    void go(List<Verb> next) {
        turn++;
        verbs.clear();
        verbs.addAll(next);
        step();
    }

    /** Asks for the document at {@code url} and runs it; where that fails, the one at {@code fallback}. */
    void fetch(String url, String fallback, MultiMap more) {
        if (url.isEmpty() || ++redirects > REDIRECTS_MAX) {
            world.network.end(call, CallStatus.COMPLETED, 200);
            return;
        }
        var mine = ++turn;
        world.callbacks.fetch(call, url, more).onComplete(document -> {
            if (mine != turn || call.status.ended()) {
                return;
            }
            if (document.succeeded()) {
                read(document.result(), fallback);
            } else {
                fetch(fallback, "", more);
            }
        });
    }

    private void read(String document, String fallback) {
        try {
            go(Twiml.parse(document));
        } catch (Twiml.Unreadable e) {
            fetch(fallback, "", MultiMap.caseInsensitiveMultiMap());
        }
    }

    /** Goes on with the next verb; none left ends the call. */
    void step() {
        if (call.status.ended()) {
            return;
        }
        var verb = verbs.poll();
        if (verb == null) {
            world.network.end(call, CallStatus.COMPLETED, 200);
            return;
        }
        switch (verb) {
            case Verb.Say say -> after(say.text().length() * CHARACTER_MS * Math.max(1, say.loop()));
            case Verb.Play play -> after(play.url().isEmpty() ? 0 : PLAY_MS * Math.max(1, play.loop()));
            case Verb.Pause pause -> after(pause.seconds() * 1_000L);
            case Verb.Gather gather -> gather(gather);
            case Verb.Join join -> {
                if (!world.rooms.join(call, join.joining(), false)) {
                    step();
                }
            }
            case Verb.Redirect redirect -> fetch(redirect.url(), "", MultiMap.caseInsensitiveMultiMap());
            case Verb.Reject reject -> world.network.end(call, CallStatus.FAILED, 603);
            case Verb.Hangup hangup -> world.network.end(call, CallStatus.COMPLETED, 200);
        }
    }

    private void gather(Verb.Gather gather) {
        var keys = call.script.keys();
        var pressed = keys.substring(0, Math.min(gather.digits(), keys.length()));
        if (pressed.isEmpty()) {
            after(prompts(gather) + gather.timeoutS() * 1_000L);
            return;
        }
        var mine = ++turn;
        world.network.later(call, prompts(gather) + KEY_MS * pressed.length(), () -> {
            if (mine == turn) {
                fetch(gather.action(), "", MultiMap.caseInsensitiveMultiMap().add("Digits", pressed));
            }
        });
    }

    private static long prompts(Verb.Gather gather) {
        return gather.prompts().stream()
                .mapToLong(prompt -> switch (prompt) {
                    case Verb.Say say -> say.text().length() * CHARACTER_MS;
                    case Verb.Play play -> PLAY_MS;
                    case Verb.Pause pause -> pause.seconds() * 1_000L;
                    case Verb.Gather g -> 0L;
                    case Verb.Join j -> 0L;
                    case Verb.Redirect r -> 0L;
                    case Verb.Reject r -> 0L;
                    case Verb.Hangup h -> 0L;
                })
                .sum();
    }

    private void after(long ms) {
        var mine = ++turn;
        world.network.later(call, ms, () -> {
            if (mine == turn) {
                step();
            }
        });
    }
}
