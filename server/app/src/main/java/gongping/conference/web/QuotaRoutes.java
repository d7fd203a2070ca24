package gongping.conference.web;

import gongping.conference.Conference;
import gongping.conference.Feasibility;
import gongping.draw.Code;
import gongping.draw.Params;
import gongping.draw.Quota;
import gongping.draw.RoundPlan;
import gongping.http.Answer;
import gongping.http.Exchange;
import gongping.http.Operations;
import gongping.http.Problem;
import gongping.http.Routes;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a round's quota lines could count on, and lines in proportion to a group: asked before a round is published. */
public final class QuotaRoutes implements Routes {
    private final Vertx vertx;
    private final Conferences conferences;

    /** Over these conferences. */
    public QuotaRoutes(Vertx vertx, Conferences conferences) {
        this.vertx = vertx;
        this.conferences = conferences;
    }

    @Override
    public void mount(Operations operations) {
        operations.on("weighQuotas", this::weigh);
    }

    private Future<Answer> weigh(Exchange exchange) {
        var state = conferences.known(exchange.path("conference")).state();
        var exclude = exchange.query("exclude").orElse("").equals("none") ? Params.Exclude.NONE : Params.Exclude.DRAWN;
        return vertx.executeBlocking(
                () -> {
                    var quotas = exchange.query("quotas")
                            .map(QuotaRoutes::written)
                            .orElseGet(() -> proportional(exchange, state));
                    return Feasibility.of(state, exclude, quotas)
                            .map(weights -> Answer.json(Map.of(
                                    "quotas",
                                    weights.stream().map(QuotaRoutes::told).toList())))
                            .orElseThrow(() -> Problem.of("quotas.not-now").failure());
                },
                false);
    }

    private static List<Quota> written(String text) {
        var quotas = Arrays.stream(text.split(",", -1)).map(Quota::parse).toList();
        if (quotas.size() > RoundPlan.QUOTAS_MAX) {
            throw Problem.of("params.too-many-quotas", RoundPlan.QUOTAS_MAX).failure();
        }
        if (quotas.stream().anyMatch(Optional::isEmpty)) {
            throw Problem.of("round.form").failure();
        }
        return quotas.stream().flatMap(Optional::stream).toList();
    }

    private static List<Quota> proportional(Exchange exchange, Conference state) {
        var group = exchange.query("group").filter(Code::isValid).map(Code::new);
        var seats = exchange.query("seats").map(Integer::parseInt);
        if (group.isEmpty() || seats.isEmpty()) {
            throw Problem.of("round.form").failure();
        }
        return Feasibility.proportional(state, group.get(), seats.get())
                .orElseThrow(() -> Problem.of("quotas.not-now").failure());
    }

    private static Map<String, Object> told(RoundPlan.Weight weight) {
        var quota = weight.quota();
        return Map.of(
                "whom", quota.filter().map(Quota.Filter::toString).orElse("*"),
                "seats", quota.seats(),
                "pool", weight.pool(),
                "absent", weight.absent(),
                "sure", weight.sure());
    }
}
