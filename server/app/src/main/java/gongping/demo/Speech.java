package gongping.demo;

import gongping.conference.Call;
import gongping.conference.Callee;
import gongping.conference.web.Conferences;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What simulated households say, asked of the simulator as soon as a call has its id: the whole script at once, since a
 * view changes with events only.
 */
final class Speech implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Speech.class);
    private static final int EVERY_MS = 500;

    private final URI simulator;
    private final Map<Callee, List<String>> lines = new ConcurrentHashMap<>();
    private volatile List<List<String>> answers = List.of();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("speech").daemon(true).factory());

    Speech(URI simulator) {
        this.simulator = simulator;
    }

    List<String> lines(Callee callee) {
        return lines.getOrDefault(callee, List.of());
    }

    void awaitReady(BooleanSupplier alive, int limit, TimeUnit unit) {
        long deadline = System.nanoTime() + unit.toNanos(limit);
        while (alive.getAsBoolean() && System.nanoTime() < deadline) {
            try {
                if (get("/simulator/faults").statusCode() == 200) {
                    return;
                }
            } catch (IOException starting) {
                LOG.debug("the simulator starts");
            }
            pause();
        }
        throw new IllegalStateException("the telephone simulator did not start; see simulator/simulator.log");
    }

    void follow(Conferences conferences) {
        var unused = thread.scheduleWithFixedDelay(
                () -> conferences
                        .ids()
                        .forEach(id -> conferences
                                .find(id)
                                .flatMap(known -> known.state().liveCall())
                                .ifPresent(this::ask)),
                EVERY_MS,
                EVERY_MS,
                TimeUnit.MILLISECONDS);
    }

    private void ask(Call call) {
        call.attempt().provider().filter(sid -> sid.startsWith("CA")).ifPresent(sid -> {
            try {
                var answer = get("/simulator/calls/" + sid + "/script");
                if (answer.statusCode() == 200) {
                    var callee = call.attempt().callee();
                    lines.put(callee, said(callee, new JsonObject(answer.body())));
                }
            } catch (IOException away) {
                LOG.debug("the simulator is away");
            }
        });
    }

    /** The simulator knows numbers, not who has them: a cadre does not answer as a household that is asked. */
    private List<String> said(Callee callee, JsonObject script) {
        return switch (callee) {
            case Callee.OfHousehold h -> all(script, "opening", "offAir", "onAir");
            case Callee.OfCadre(var cadre) ->
                Stream.concat(
                                Stream.of("喂，你好，我在值守。", "听得清，可以接进来。"),
                                answers(cadre.text().hashCode(), all(script, "onAir")).stream())
                        .toList();
        };
    }

    /** A household at this number might say nothing at all; a cadre answers each question, always alike. */
    private List<String> answers(int chance, List<String> script) {
        return script.isEmpty()
                ? answers.stream()
                        .map(some -> some.get(Math.floorMod(chance, some.size())))
                        .toList()
                : script;
    }

    private static List<String> all(JsonObject script, String... phases) {
        return Stream.of(phases)
                .flatMap(phase -> script.getJsonArray(phase, new JsonArray()).stream())
                .map(String::valueOf)
                .toList();
    }

    /** Tells the simulator what is asked, so that its households answer that. */
    void asked(List<List<String>> answers) {
        this.answers = answers;
        var request = HttpRequest.newBuilder(simulator.resolve("/simulator/questions"))
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(
                        new JsonObject().put("answers", answers).encode()))
                .build();
        try {
            http.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException away) {
            LOG.warn("the simulator does not take the questions");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<String> get(String path) throws IOException {
        var request = HttpRequest.newBuilder(simulator.resolve(path))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
