package gongping.conference.web;

import gongping.http.Answer;
import gongping.http.Exchange;
import gongping.http.Operations;
import gongping.http.Problem;
import gongping.http.Routes;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the demonstration has and a real conference has not: simulated dice, and desks taken from the autopilot. */
public final class DemoRoutes implements Routes {
    private final Conferences conferences;
    private final Optional<SimulatedDice> dice;
    private final InstantSource clock;
    private final Hands hands = new Hands();

    /** {@code demo}: whether this is one; else everything here is refused. */
    public DemoRoutes(Conferences conferences, boolean demo, Path data, InstantSource clock) {
        this.conferences = conferences;
        this.dice = demo ? Optional.of(SimulatedDice.of(data.resolve("demo-dice.key"))) : Optional.empty();
        this.clock = clock;
    }

    @Override
    public void mount(Operations operations) {
        operations.on("rollDemoDice", this::roll);
        operations.on("playDemoDesk", this::play);
    }

    /** Only of a round whose parameters are published: dice come after them, in a demonstration as well. */
    private Future<Answer> roll(Exchange exchange) {
        var table = demo();
        var id = exchange.path("conference");
        int number = exchange.query("round").map(Integer::parseInt).orElse(0);
        var state = conferences.known(id).state();
        var round = state.openRound()
                .filter(open -> open.number() == number)
                .orElseThrow(() -> Problem.of("round.none", number).failure());
        int dice = state.draw()
                .orElseThrow()
                .draw()
                .manifest()
                .dice(round.opening().params());
        return Future.succeededFuture(Answer.json(Map.of("digits", table.digits(id, number, dice))));
    }

    private Future<Answer> play(Exchange exchange) {
        demo();
        var as = Hands.As.valueOf(exchange.body().getString("as").toUpperCase(Locale.ROOT));
        var now = hands.say(exchange.principal().desk(), as, clock.instant());
        return Future.succeededFuture(Answer.json(Map.of("pilot", now.pilot(), "byHand", now.byHand())));
    }

    private SimulatedDice demo() {
        return dice.orElseThrow(() -> Problem.of("session.demo-off").failure());
    }
}
