package gongping.conference.web;

import com.fasterxml.jackson.databind.JsonNode;
import gongping.access.Permission;
import gongping.conference.Command;
import gongping.conference.Commands;
import gongping.conference.Event;
import gongping.conference.Events;
import gongping.conference.Press;
import gongping.http.Answer;
import gongping.http.Exchange;
import gongping.http.Operations;
import gongping.http.Problem;
import gongping.http.Routes;
import gongping.kernel.Order;
import gongping.ledger.Outcome;
import gongping.ledger.RequestHash;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * {@code submitCommand}: one press of a person becomes one order. A repeated key has the first one's effect and answer;
 * an answer that was lost on the way is {@code command.unknown} and resolved by sending the same again.
 */
public final class CommandRoutes implements Routes {
    private final Conferences conferences;
    private final Screens screens;
    private final Completion completion;
    private final Clock clock;

    /** Orders go to these conferences, from desks that look at these screens; time is this clock's. */
    public CommandRoutes(Conferences conferences, Screens screens, Completion completion, Clock clock) {
        this.conferences = conferences;
        this.screens = screens;
        this.completion = completion;
        this.clock = clock;
    }

    @Override
    public void mount(Operations operations) {
        operations.on("submitCommand", this::submit);
    }

    private Future<Answer> submit(Exchange exchange) {
        var conference = exchange.path("conference");
        var key = exchange.header("Idempotency-Key").orElseThrow();
        var body = Completion.parse(exchange.bytes());
        var type = body.path("type").asText();
        var ifRev = screens.seen(
                conference, exchange.principal().desk(), body.path("ifRev").asLong());
        body.remove(List.of("type", "ifRev"));
        return completion
                .complete(conference, type, body, key, exchange.principal())
                .compose(fields -> {
                    var command = command(type, fields);
                    permit(exchange, command);
                    var order =
                            new Order<>(key, exchange.principal().actor(), clock.instant(), new Press(ifRev, command));
                    return conferences.submit(
                            conference, order, hash(exchange, exchange.bytes().getBytes()));
                })
                .map(CommandRoutes::answer);
    }

    private static Command command(String type, JsonNode fields) {
        return switch (Commands.read(type, fields)) {
            case Commands.Read.Ok(var command) -> command;
            case Commands.Read.UnknownType(var unknown) ->
                throw Problem.of("command.unknown-type", unknown).failure();
            case Commands.Read.Malformed(var of, var field) ->
                throw Problem.of("command.malformed", of, field).failure();
        };
    }

    private static void permit(Exchange exchange, Command command) {
        exchange.require(Rights.of(command)
                .orElseThrow(() -> Problem.of("session.forbidden").failure()));
        if (!Seats.may(exchange.principal().desk(), command)) {
            throw Problem.of("session.forbidden").failure();
        }
        exchange.require(Permission.COMMAND);
    }

    /** The same key from somebody else, for another conference or with other words is another request. */
    static RequestHash hash(Exchange exchange, byte[] sent) {
        var text = exchange.principal().actor().id() + "\n" + exchange.path("conference") + "\n";
        return RequestHash.of(Buffer.buffer(text).appendBytes(sent).getBytes());
    }

    private static Answer answer(Outcome<Event> outcome) {
        var done = Outcomes.done(outcome);
        var told = done.events().stream()
                .map(event -> Map.of("type", Events.type(event.event()), "version", event.version()))
                .toList();
        return Answer.json(Map.of("rev", done.version(), "events", told));
    }
}
