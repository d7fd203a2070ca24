package gongping.conference.web;

import gongping.conference.Conference;
import gongping.conference.Plan;
import gongping.draw.Link;
import gongping.draw.Party;
import gongping.draw.SecretChain;
import gongping.http.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The published ends of a draw's chains (draw.md §3.2): what witnesses gave of those that they hold themselves, and of
 * chains made here for everybody else. Every chain belongs to exactly one draw. Touches the disk.
 */
final class ChainEnds {
    private final Conferences conferences;
    private final Chains chains;
    private final SeenChains seen;

    ChainEnds(Conferences conferences, Chains chains, SeenChains seen) {
        this.conferences = conferences;
        this.chains = chains;
        this.seen = seen;
    }

    /** K_n of the server and of each witness, in this order. Nothing is made where anything is refused. */
    List<Link> of(Preparation.Ingredients of) {
        var given = of.plan().chains().map(own -> own.ends()).orElse(java.util.Map.of());
        given.keySet().stream()
                .filter(party -> party.number() > of.witnesses())
                .findFirst()
                .ifPresent(party -> {
                    throw Problem.of("plan.chain-nobody", party.text(), of.witnesses())
                            .failure();
                });
        given.keySet().stream().filter(party -> party.number() < 1).findFirst().ifPresent(party -> {
            throw Problem.of("plan.chain-party", party.text()).failure();
        });
        var used = used(of);
        given.forEach((party, end) -> {
            if (used.contains(end) || seen.elsewhere(end, of.draw())) {
                throw Problem.of("plan.chain-used", party.text()).failure();
            }
        });
        var ends = new ArrayList<Link>();
        for (int number = 0; number <= of.witnesses(); number++) {
            var party = new Party(number);
            ends.add(of.plan()
                    .chainEnd(party)
                    .orElseGet(() -> held(of.draw().text(), party).commitment()));
        }
        if (new HashSet<>(ends).size() < ends.size()) {
            throw Problem.of("plan.chain-twice").failure();
        }
        seen.add(of.draw(), ends);
        return ends;
    }

    /** The ends of all chains of other conferences; another conference of the same draw is refused. */
    private Set<Link> used(Preparation.Ingredients of) {
        var used = new HashSet<Link>();
        for (var id : conferences.ids()) {
            var other = conferences.find(id).filter(known -> !id.equals(of.conference()));
            other.map(known -> known.state()).ifPresent(state -> {
                state.plan()
                        .flatMap(Plan::chains)
                        .ifPresent(own -> used.addAll(own.ends().values()));
                state.draw().map(draw -> draw.draw().manifest()).ifPresent(manifest -> {
                    if (manifest.draw().equals(of.draw())) {
                        throw Problem.of("plan.draw-used", of.draw().text()).failure();
                    }
                    used.addAll(manifest.commitments());
                });
            });
        }
        return used;
    }

    private SecretChain held(String draw, Party party) {
        return chains.held(draw, party, SecretChain.LENGTH)
                .orElseGet(() -> chains.make(draw, party, SecretChain.LENGTH));
    }

    /** Whether this party holds its chain itself: then no link of it is ever looked for here. */
    static boolean isOwn(Conference state, Optional<Party> party) {
        return party.flatMap(one -> state.plan().flatMap(plan -> plan.chainEnd(one)))
                .isPresent();
    }
}
