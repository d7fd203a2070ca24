package gongping.people;

import gongping.conference.ConferenceCommand.EraseHousehold;
import gongping.conference.ConferenceEvent.HouseholdErased;
import gongping.conference.Event;
import gongping.conference.InquiryEvent.AnswerCorrected;
import gongping.conference.InquiryEvent.AnswerRecorded;
import gongping.conference.Respondent;
import gongping.conference.Statement;
import gongping.conference.web.Conferences;
import gongping.draw.HouseholdId;
import gongping.http.Problem;
import gongping.kernel.Actor;
import gongping.ledger.Outcome;
import gongping.vault.Vault;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One household forgotten: first its row in the vault and every word that it ever said, those that were corrected since
 * included; then one event without personal data, so that every node and every screen follows. Asked again it ends what
 * a crash left undone.
 */
final class Erasure {
    private final Conferences conferences;
    private final Crowd crowd;
    private final Vault vault;
    private final Clock clock;

    Erasure(Conferences conferences, Crowd crowd, Vault vault, Clock clock) {
        this.conferences = conferences;
        this.crowd = crowd;
        this.vault = vault;
        this.clock = clock;
        conferences.listen((stream, now, recorded) -> {
            if (recorded.event() instanceof HouseholdErased(var household)) {
                crowd.forget(now.state(), household);
            }
        });
    }

    /** Forgets; false where there was nothing to forget any more. */
    Future<Boolean> erase(String conference, HouseholdId household, Actor by) {
        var state = conferences.known(conference).state();
        var said = new ArrayList<Statement>();
        return conferences
                .each(conference, recorded -> said(recorded.event(), household).ifPresent(said::add))
                .compose(read -> words(said, by))
                .compose(words -> crowd.erase(state, household, by).map(row -> row || words))
                .compose(fresh -> crowd.isErased(state, household, by)
                        .compose(gone -> gone ? tell(conference, household, said.size(), by) : Future.succeededFuture())
                        .map(fresh));
    }

    private static Optional<Statement> said(Event event, HouseholdId household) {
        var his = new Respondent.OneHousehold(household);
        if (event instanceof AnswerRecorded e && e.of().equals(his)) {
            return e.words();
        }
        return event instanceof AnswerCorrected e && e.of().equals(his) ? e.words() : Optional.empty();
    }

    private Future<Boolean> words(List<Statement> said, Actor by) {
        var all = said.stream().map(one -> vault.eraseWords(one.id(), by)).toList();
        return Future.join(all).map(done -> all.stream().anyMatch(Future::result));
    }

    /** Once for what there was to erase, however often it is asked. */
    private Future<Void> tell(String conference, HouseholdId household, int said, Actor by) {
        var key = "erased-" + conference + "-" + household.text() + "-" + said;
        return conferences
                .byRule(conference, key, by, clock.instant(), new EraseHousehold(household))
                .compose(outcome -> switch (outcome) {
                    case Outcome.Done<Event> done -> Future.succeededFuture();
                    case Outcome.Repeated<Event> done -> Future.succeededFuture();
                    case Outcome.KeyReused<Event> done -> Future.succeededFuture();
                    case Outcome.Refused<Event>(var why, var version) ->
                        Future.failedFuture(Problem.of(why).failure());
                    case Outcome.Busy<Event> busy ->
                        Future.failedFuture(Problem.of("server.unavailable").failure());
                    case Outcome.Unknown<Event> unknown ->
                        Future.failedFuture(Problem.of("command.unknown").failure());
                });
    }
}
