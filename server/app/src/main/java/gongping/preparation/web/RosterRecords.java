package gongping.preparation.web;

import gongping.conference.web.Outcomes;
import gongping.draw.Code;
import gongping.draw.Manifest;
import gongping.draw.Sha256;
import gongping.http.Problem;
import gongping.kernel.Actor;
import gongping.kernel.Order;
import gongping.ledger.Codec;
import gongping.ledger.Ledger;
import gongping.ledger.Outcome;
import gongping.ledger.RequestHash;
import gongping.ledger.Sequencer;
import gongping.ledger.StreamId;
import gongping.preparation.RosterCommand;
import gongping.preparation.RosterEvent;
import gongping.preparation.RosterEvents;
import gongping.preparation.RosterRecord;
import gongping.preparation.RosterRules;
import gongping.roster.RosterId;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is on record of all rosters of this node, and the way for orders into it. */
public final class RosterRecords {
    private static final String KIND = "roster";

    private final Sequencer<RosterRecord, RosterCommand, RosterEvent> sequencer;

    /** Over this ledger, which must not have started yet. */
    public RosterRecords(Ledger ledger) {
        sequencer = ledger.sequencer(KIND, new RosterRules(), new Wire());
    }

    /** What is on record of this roster; nothing at all where nobody ever wanted to seal it. */
    public RosterRecord of(RosterId id) {
        return sequencer.state(stream(id)).state();
    }

    /** The roster of this name if it is sealed; whatever else there is does not exist for a stranger. */
    RosterId sealed(String name) {
        if (!RosterId.isValid(name) || of(new RosterId(name)).sealed().isEmpty()) {
            throw Problem.of("roster.unknown", name).failure();
        }
        return new RosterId(name);
    }

    /** Whether another conference's manifest, approved or not, has this code of a draw. */
    boolean isTaken(Code draw, String conference) {
        return sequencer.streams().stream()
                .flatMap(stream -> sequencer.state(stream).state().manifests().entrySet().stream())
                .filter(one -> !one.getKey().equals(conference))
                .flatMap(one -> Manifest.read(one.getValue().text()).stream())
                .anyMatch(manifest -> manifest.draw().equals(draw));
    }

    /** Whether a manifest of this conference is approved, on the record of whichever roster. */
    boolean isApproved(String conference) {
        return proposals(conference).values().stream()
                .anyMatch(one -> one.approved().isPresent());
    }

    /** The roster on whose record this manifest of the conference stands, or else any manifest of it. */
    Optional<RosterId> proposing(String conference, Sha256 manifest) {
        var all = proposals(conference);
        return all.entrySet().stream()
                .filter(one -> one.getValue().sha256().equals(manifest))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> all.keySet().stream().findFirst());
    }

    private Map<RosterId, RosterRecord.Proposed> proposals(String conference) {
        var all = new HashMap<RosterId, RosterRecord.Proposed>();
        for (var stream : sequencer.streams()) {
            var record = sequencer.state(stream).state();
            record.manifest(conference).ifPresent(one -> all.put(new RosterId(stream.id()), one));
        }
        return all;
    }

    /** Gives an order; whatever stands in its way is thrown as its problem. */
    public Future<Outcome.Done<RosterEvent>> submit(
            RosterId id, String key, Actor by, Instant at, RosterCommand command, RequestHash request) {
        return sequencer
                .submit(stream(id), new Order<>(key, by, at, command), request)
                .map(Outcomes::done);
    }

    private static StreamId stream(RosterId id) {
        return new StreamId(KIND, id.text());
    }

    /** The wire form of events. */
    private static final class Wire implements Codec<RosterEvent> {
        @Override
        public String type(RosterEvent event) {
            return RosterEvents.type(event);
        }

        @Override
        public byte[] encode(RosterEvent event) {
            return RosterEvents.encode(event);
        }

        @Override
        public RosterEvent decode(String type, byte[] body) {
            return RosterEvents.decode(type, body);
        }
    }
}
