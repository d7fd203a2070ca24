package gongping.conference.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongping.conference.Commands;
import gongping.conference.ConferenceCommand.PlanConference;
import gongping.conference.Plan;
import gongping.draw.Code;
import gongping.draw.SecretChain;
import gongping.http.Answer;
import gongping.http.Exchange;
import gongping.http.Operations;
import gongping.http.Problem;
import gongping.http.Routes;
import gongping.roster.Directory;
import gongping.roster.RosterId;
import gongping.roster.Rosters;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code planConference}: a sealed roster, a plan and rules in prose become a manifest that waits for approval. */
public final class PlanRoutes implements Routes {
    private static final int RULES_MAX = 20_000;
    private static final int WITNESSES_LEAST = 2;

    private final Rosters rosters;
    private final Preparation preparation;
    private final Approvals approvals;

    /**
     * Prepares conferences from these rosters.
     *
     * @param approvals where what was planned waits for a second person
     */
    public PlanRoutes(Rosters rosters, Preparation preparation, Approvals approvals) {
        this.approvals = approvals;
        this.rosters = rosters;
        this.preparation = preparation;
    }

    @Override
    public void mount(Operations operations) {
        operations.on("planConference", this::plan);
    }

    private Future<Answer> plan(Exchange exchange) {
        var body = Completion.parse(exchange.bytes());
        var plan = read(body);
        var rules = body.path("rules").asText();
        if (rules.length() > RULES_MAX || !rules.endsWith("\n")) {
            throw Problem.of("plan.rules", RULES_MAX).failure();
        }
        var said = Optional.of(body.path("witnesses")).filter(JsonNode::isInt).map(JsonNode::intValue);
        int witnesses = witnesses(plan.witnesses().orElse(List.of()), said)
                .orElseThrow(() -> Problem.of("plan.witnesses").failure());
        var id = body.path("id").asText();
        return rosters.directory(new RosterId(body.path("roster").asText())).compose(found -> {
            var directory = found.filter(one -> one.summary().seal().isPresent())
                    .orElseThrow(() -> Problem.of("roster.not-sealed").failure());
            approvals.waits(directory.summary().id()).ifPresent(why -> {
                throw Problem.of(why).failure();
            });
            preparation.admit(id, plan, directory.summary().sample());
            var ingredients = new Preparation.Ingredients(
                    id,
                    new Code(body.path("draw").asText()),
                    plan,
                    rules,
                    witnesses,
                    body.path("tries").asInt(2),
                    Buffer.buffer(directory.roster().file()),
                    groups(directory));
            var by = exchange.principal().actor();
            return preparation
                    .plan(ingredients, by)
                    .compose(manifest -> approvals
                            .propose(directory.summary().id(), id, manifest, by)
                            .map(done -> Answer.json(
                                    201,
                                    Map.of(
                                            "id",
                                            id,
                                            "manifest",
                                            manifest.sha256().hex(),
                                            "chainRounds",
                                            SecretChain.LENGTH - 1))));
        });
    }

    /**
     * How many: as many as the plan names, else as many as are said. Empty where they contradict each other, or
     * the names are too few or not different.
     */
    static Optional<Integer> witnesses(List<String> named, Optional<Integer> said) {
        if (named.isEmpty()) {
            return Optional.of(said.orElse(WITNESSES_LEAST));
        }
        int count = named.size();
        boolean holds = count >= WITNESSES_LEAST && new HashSet<>(named).size() == count;
        return Optional.of(count).filter(all -> holds && said.orElse(all).equals(all));
    }

    private static Map<Code, Buffer> groups(Directory directory) {
        Map<Code, Buffer> groups = new HashMap<>();
        directory.groups().forEach((name, group) -> groups.put(name, Buffer.buffer(group.file())));
        return groups;
    }

    private static Plan read(ObjectNode body) {
        var fields = JsonNodeFactory.instance.objectNode().set("plan", body.path("plan"));
        return switch (Commands.read("plan-conference", fields)) {
            case Commands.Read.Ok(PlanConference(var plan)) -> plan;
            case Commands.Read.Ok ok -> throw new IllegalStateException("another command");
            case Commands.Read.UnknownType unknown -> throw new IllegalStateException("no such command");
            case Commands.Read.Malformed(var type, var field) ->
                throw Problem.of("command.malformed", type, field).failure();
        };
    }
}
