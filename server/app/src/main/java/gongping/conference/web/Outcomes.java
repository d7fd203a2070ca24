package gongping.conference.web;

import gongping.http.Problem;
import gongping.ledger.Outcome;

/** What became of an order, as an answer over HTTP: one mapping for everybody who gives orders. */
public final class Outcomes {
    private Outcomes() {}

    /** What was done, now or the first time; whatever else became of the order is thrown as its problem. */
    public static <E> Outcome.Done<E> done(Outcome<E> outcome) {
        return switch (outcome) {
            case Outcome.Done<E> done -> done;
            case Outcome.Repeated<E>(var events, var version) -> new Outcome.Done<>(events, version);
            case Outcome.Refused<E>(var why, var version) ->
                throw Problem.of(why).with("rev", version).failure();
            case Outcome.KeyReused<E> reused ->
                throw Problem.of("command.key-reused").failure();
            case Outcome.Busy<E> busy -> throw Problem.of("server.unavailable").failure();
            case Outcome.Unknown<E> unknown ->
                throw Problem.of("command.unknown").failure();
        };
    }
}
