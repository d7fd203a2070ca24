package gongping.conference.web;

import gongping.draw.CadreId;
import gongping.http.Answer;
import gongping.http.Exchange;
import gongping.http.Operations;
import gongping.http.Problem;
import gongping.http.Routes;
import gongping.view.Nominee;
import gongping.view.Views;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/** Who stands under a number, and what calling him by name would meet: asked before the host presses. */
public final class NomineeRoutes implements Routes {
    private final Conferences conferences;
    private final Guides guides;

    /** Over these conferences, with these names. */
    public NomineeRoutes(Conferences conferences, Guides guides) {
        this.conferences = conferences;
        this.guides = guides;
    }

    @Override
    public void mount(Operations operations) {
        operations.on("lookUpNominee", this::lookUp);
    }

    private Future<Answer> lookUp(Exchange exchange) {
        var state = conferences.known(exchange.path("conference")).state();
        var number = exchange.path("cadre");
        return guides.of(state)
                .map(guide -> CadreId.parse(number)
                        .flatMap(cadre -> Nominee.of(state, guide.directory(), cadre))
                        .map(nominee -> Answer.bytes(
                                "application/json",
                                Buffer.buffer(Views.json(nominee).toString())))
                        .orElseThrow(() -> Problem.of("cadre.unlisted", number).failure()));
    }
}
