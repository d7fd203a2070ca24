package gongping.people;

import gongping.access.Permission;
import gongping.conference.AttemptId;
import gongping.conference.web.Conferences;
import gongping.draw.HouseholdId;
import gongping.http.Answer;
import gongping.http.Exchange;
import gongping.http.Operations;
import gongping.http.Problem;
import gongping.http.Routes;
import gongping.roster.Dialable;
import gongping.telephone.PhoneNumber;
import gongping.vault.Vault;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** A number in full for who dials by hand, on record; and the erasure of one household. */
public final class CallRoutes implements Routes {
    private final Conferences conferences;
    private final Crowd crowd;

    private final Erasure erasure;

    /** For these conferences and their people; to be made before the ledger starts, so that no erasure is missed. */
    public CallRoutes(Conferences conferences, Crowd crowd, Vault vault, Clock clock) {
        this.conferences = conferences;
        this.crowd = crowd;
        this.erasure = new Erasure(conferences, crowd, vault, clock);
    }

    @Override
    public void mount(Operations operations) {
        operations.on("revealNumber", this::reveal);
        operations.on("eraseHousehold", this::erase);
    }

    /** Only of a call that is dialled by hand and not over. */
    private Future<Answer> reveal(Exchange exchange) {
        exchange.require(Permission.CALL_REVEAL_NUMBER);
        var id = exchange.path("conference");
        var state = conferences.known(id).state();
        var attempt = exchange.path("attempt");
        var call = Optional.of(attempt)
                .filter(text -> text.matches("A[0-9]{4,6}"))
                .map(text -> state.calls().get(new AttemptId(text)))
                .filter(one -> one.live() && one.attempt().hand())
                .orElseThrow(() -> Problem.of("call.none", attempt).failure());
        return crowd.number(state, call.attempt().callee(), exchange.principal().actor(), true)
                .map(number -> switch (number) {
                    case Dialable.Allowed(var digits) -> {
                        if (state.rehearsal() && rings(digits)) {
                            throw Problem.of("call.rehearsal").failure();
                        }
                        yield Answer.json(Map.of("number", digits));
                    }
                    case Dialable.Refused(var why) -> throw Problem.of(why).failure();
                });
    }

    /** Whether somebody would hear it: a rehearsal calls nobody, so such a number is not even shown in one. */
    static boolean rings(String digits) {
        return !PhoneNumber.of(digits).sample();
    }

    private Future<Answer> erase(Exchange exchange) {
        var id = exchange.path("conference");
        conferences.known(id);
        var household = HouseholdId.parse(exchange.path("cadre") + "/" + exchange.path("household"))
                .orElseThrow(() -> Problem.of("household.none").failure());
        return erasure.erase(id, household, exchange.principal().actor())
                .map(erased -> Answer.json(Map.of("erased", erased)));
    }
}
