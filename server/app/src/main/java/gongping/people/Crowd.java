package gongping.people;

import gongping.conference.Callee;
import gongping.conference.Conference;
import gongping.conference.web.Conferences;
import gongping.draw.HouseholdId;
import gongping.draw.Sha256;
import gongping.kernel.Actor;
import gongping.roster.Dialable;
import gongping.roster.Rosters;
import gongping.telephone.PhoneNumber;
import gongping.telephone.flow.Numbers;
import gongping.telephone.web.Callees;
import gongping.vault.Vault;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The people of all conferences of this server, by the roster that each conference's manifest names. */
public final class Crowd {
    private final Rosters rosters;
    private final Vault vault;
    private final Places places;
    private final Calling calling;
    private final Map<Sha256, Future<Optional<People>>> known = new ConcurrentHashMap<>();

    /** Over these rosters and this vault. */
    public Crowd(Rosters rosters, Vault vault, Places places, Calling calling) {
        this.rosters = rosters;
        this.vault = vault;
        this.places = places;
        this.calling = calling;
    }

    /** The people of this conference; empty before its manifest is published, or where its roster is not here. */
    public Future<Optional<People>> of(Conference state) {
        return state.draw()
                .map(draw -> people(draw.draw().manifest().roster()))
                .orElse(Future.succeededFuture(Optional.empty()));
    }

    private Future<Optional<People>> people(Sha256 roster) {
        var held = known.computeIfAbsent(roster, this::load);
        if (held.failed()) {
            known.remove(roster, held);
        }
        return held;
    }

    private Future<Optional<People>> load(Sha256 roster) {
        return rosters.list()
                .map(all -> all.stream()
                        .filter(one -> one.seal()
                                .filter(seal -> seal.hash().equals(roster.hex()))
                                .isPresent())
                        .findFirst())
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : rosters.directory(found.get().id()))
                .map(found -> found.map(
                        directory -> new People(directory, rosters.households(directory), vault, places, calling)));
    }

    /** The number of this callee in full, if it is the sealed one; {@code reveal} tells a press from a dialling. */
    public Future<Dialable> number(Conference state, Callee callee, Actor by, boolean reveal) {
        return of(state)
                .compose(people -> people.isEmpty()
                        ? Future.failedFuture("the roster is not here")
                        : people.get().number(callee, by, reveal));
    }

    /** Forgets a household for ever; false where there was nothing to forget. */
    Future<Boolean> erase(Conference state, HouseholdId household, Actor by) {
        return of(state)
                .compose(people -> people.isEmpty()
                        ? Future.succeededFuture(false)
                        : people.get().erase(household, by));
    }

    /** Whether this is a household of the roster whose data are gone. */
    Future<Boolean> isErased(Conference state, HouseholdId household, Actor by) {
        return of(state)
                .compose(people -> people.isEmpty()
                        ? Future.succeededFuture(false)
                        : people.get().isErased(household, by));
    }

    /** An erasure was told: nothing of the household stays in memory. */
    void forget(Conference state, HouseholdId household) {
        of(state).onSuccess(people -> people.ifPresent(known -> known.forget(state, household)));
    }

    /** The numbers that the telephone dials. */
    public Callees callees(Conferences conferences) {
        return (conference, callee) -> conferences
                .find(conference)
                .map(known -> number(known.state(), callee, Actor.SYSTEM, false).map(Crowd::looked))
                .orElseGet(() -> Future.succeededFuture(new Numbers.Looked.NotSealed()));
    }

    private static Numbers.Looked looked(Dialable number) {
        return switch (number) {
            case Dialable.Allowed(var digits) -> new Numbers.Looked.Sealed(PhoneNumber.of(digits));
            case Dialable.Refused refused -> new Numbers.Looked.NotSealed();
        };
    }
}
