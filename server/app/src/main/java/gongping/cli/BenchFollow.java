package gongping.cli;

import static java.util.Objects.requireNonNull;

import gongping.access.Desk;
import gongping.access.Role;
import gongping.client.Api;
import gongping.client.ApiRefused;
import gongping.draw.Entry;
import gongping.draw.Roster;
import gongping.follow.Nobody;
import gongping.follow.SecondMachine;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws rounds in a running demonstration and times the second machine: from the last digit keyed to its names. */
@Command(
        name = "follow",
        mixinStandardHelpOptions = true,
        description = "Time a second machine against a running demonstration without autopilot, beside the"
                + " demonstration's own: digits keyed to names shown, and to the agreement on record.")
final class BenchFollow implements Callable<Integer> {
    private static final String CONFERENCE = "main";
    private static final int PATIENCE_S = 60;
    private static final long LANDED_MS = 6_000;
    private static final long AGAIN_MS = 20;

    @Spec
    @Nullable CommandSpec spec;

    @Option(names = "--server", required = true, paramLabel = "URL", description = "the demonstration")
    @Nullable URI server;

    @Option(names = "--rounds", paramLabel = "N", description = "cadre rounds to draw (${DEFAULT-VALUE})")
    int rounds = 5;

    /** When the machine showed a round's names. */
    private static final class Watch extends Nobody {
        private final LinkedBlockingQueue<Long> names = new LinkedBlockingQueue<>();

        @Override
        public void names(int round, List<Entry> entries, Roster roster) {
            names.add(System.nanoTime());
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return Refusals.told(requireNonNull(spec).commandLine(), this::timed);
    }

    private int timed() throws IOException, InterruptedException {
        var out = requireNonNull(spec).commandLine().getOut();
        var watch = new Watch();
        var folder = Files.createTempDirectory("second-machine");
        var machine = Thread.ofPlatform().daemon(true).start(() -> follow(folder, watch));
        var host = desk(Desk.of(Role.HOST));
        if (until(host, "/state/show/phase", phase -> !phase.isEmpty()).equals("sealed")) {
            press(host, "go-live", Map.of());
        }
        var names = new double[rounds];
        var agreed = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            int round = publish(host);
            // What it caught up with was drawn before.
            watch.names.clear();
            long keyed = draw(round);
            names[i] = ms(keyed, watch.names);
            until(host, "/state/second/state", "agrees"::equals);
            agreed[i] = (System.nanoTime() - keyed) / 1e6;
            out.printf("round %d: names after %.0f ms, agreement after %.0f ms%n", round, names[i], agreed[i]);
            out.flush();
            announce(host, round);
        }
        machine.interrupt();
        out.printf(
                "digits keyed to names: median %.0f ms, longest %.0f ms%n", Times.median(names), Times.longest(names));
        out.printf(
                "digits keyed to agreement: median %.0f ms, longest %.0f ms%n",
                Times.median(agreed), Times.longest(agreed));
        out.flush();
        return 0;
    }

    private void follow(Path folder, Watch watch) {
        try {
            SecondMachine.follow(
                    new SecondMachine.Course(
                            requireNonNull(server), Optional.of(CONFERENCE), Optional.empty(), true, folder),
                    watch);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int publish(Api host) {
        press(host, "publish-round", Map.of("title", "计时", "exclude", "drawn", "quotas", List.of("*:1")));
        return Integer.parseInt(until(host, "/state/open/number", number -> !number.isEmpty()));
    }

    /** Looks at the host desk until one of its texts is so; not for ever. */
    private static String until(Api host, String pointer, Predicate<String> wanted) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (System.nanoTime() < end) {
            try {
                var text = host.get("/conferences/" + CONFERENCE + "/views/host")
                        .at(pointer)
                        .asText("");
                if (wanted.test(text)) {
                    return text;
                }
            } catch (ApiRefused notYet) {
                if (notYet.status() != 503) {
                    throw notYet;
                }
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(AGAIN_MS));
        }
        throw new IllegalStateException("the host desk did not say " + pointer + " within " + PATIENCE_S + " s");
    }

    /** Keys and reveals as fast as the server takes it; says when the second keyer's digits left. */
    private long draw(int round) {
        var digits = "%020d".formatted(round * 7_919L);
        press(desk(new Desk(Role.KEYER, 1)), "key-digits", Map.of("round", round, "digits", digits));
        var second = desk(new Desk(Role.KEYER, 2));
        var witnesses = List.of(desk(new Desk(Role.WITNESS, 1)), desk(new Desk(Role.WITNESS, 2)));
        long keyed = System.nanoTime();
        press(second, "key-digits", Map.of("round", round, "digits", digits));
        witnesses.forEach(witness -> reveal(witness, round));
        return keyed;
    }

    /** The server's own link comes first; until then a witness is not due. */
    private static void reveal(Api witness, int round) {
        while (true) {
            try {
                press(witness, "reveal", Map.of("round", round));
                return;
            } catch (ApiRefused early) {
                if (!early.code().equals("reveal.order") && !early.code().equals("conference.stale")) {
                    throw early;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(AGAIN_MS));
            }
        }
    }

    private static void announce(Api host, int round) {
        while (true) {
            try {
                press(host, "spin", Map.of("round", round, "entry", 0));
                break;
            } catch (ApiRefused early) {
                if (!early.code().equals("round.not-checked")) {
                    throw early;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(AGAIN_MS));
            }
        }
        press(host, "announce", Map.of("round", round, "entry", 0));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LANDED_MS));
    }

    private Api desk(Desk desk) {
        return Api.at(requireNonNull(server), desk).signInToTheDemo();
    }

    private static void press(Api desk, String type, Map<String, ?> fields) {
        var body = new HashMap<String, Object>(fields);
        body.put("type", type);
        body.put("ifRev", 9_007_199_254_740_991L);
        desk.send(
                "POST",
                "/conferences/" + CONFERENCE + "/commands",
                body,
                Map.of("Idempotency-Key", "bench-" + UUID.randomUUID()));
    }

    private static double ms(long from, LinkedBlockingQueue<Long> times) throws InterruptedException {
        var at = times.poll(PATIENCE_S, TimeUnit.SECONDS);
        if (at == null) {
            throw new IllegalStateException("the second machine said nothing within " + PATIENCE_S + " s");
        }
        return (at - from) / 1e6;
    }
}
