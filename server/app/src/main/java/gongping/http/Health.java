package gongping.http;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** {@code /health/live}: the loop answers. {@code /health/ready}: every part that a request needs answers. */
public final class Health {
    private static final long CHECK_MS = 2_000;

    /**
     * One part that must answer.
     *
     * @param name what it is called in the answer
     * @param check succeeds when the part is well; asked at each request, given two seconds
     */
    public record Check(String name, Supplier<? extends Future<?>> check) {}

    private Health() {}

    static void mount(Router router, List<Check> checks, BooleanSupplier stopping) {
        router.get("/health/live").handler(context -> Answers.send(context, Answer.json(Map.of("live", true))));
        router.get("/health/ready")
                .handler(context -> ready(checks, stopping).onSuccess(answer -> Answers.send(context, answer)));
    }

    private static Future<Answer> ready(List<Check> checks, BooleanSupplier stopping) {
        var asked = checks.stream().map(Health::ask).toList();
        return Future.join(asked).otherwiseEmpty().map(all -> {
            var parts = new LinkedHashMap<String, Object>();
            for (int i = 0; i < checks.size(); i++) {
                parts.put(checks.get(i).name(), asked.get(i).succeeded());
            }
            var ready = !stopping.getAsBoolean() && asked.stream().allMatch(Future::succeeded);
            return Answer.json(ready ? 200 : 503, Map.of("ready", ready, "parts", parts));
        });
    }

    private static Future<?> ask(Check check) {
        try {
            return check.check().get().timeout(CHECK_MS, TimeUnit.MILLISECONDS);
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
    }
}
