package gongping.conference.web;

import gongping.conference.Command;
import gongping.conference.Conference;
import gongping.conference.ConferenceCommand;
import gongping.conference.Event;
import gongping.conference.Events;
import gongping.conference.Plan;
import gongping.conference.Press;
import gongping.conference.Rules;
import gongping.http.Problem;
import gongping.kernel.Actor;
import gongping.kernel.Order;
import gongping.kernel.Recorded;
import gongping.ledger.Codec;
import gongping.ledger.EntryLine;
import gongping.ledger.Known;
import gongping.ledger.Ledger;
import gongping.ledger.Listener;
import gongping.ledger.Outcome;
import gongping.ledger.RequestHash;
import gongping.ledger.Sequencer;
import gongping.ledger.StreamId;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All conferences of this node: their states, and the way for orders into them. */
public final class Conferences {
    private static final String KIND = "conference";

    private final Ledger ledger;
    private final boolean rehearsals;
    private final Sequencer<Conference, Press, Event> sequencer;

    /** Real conferences over this ledger, which must not have started yet. */
    public Conferences(Ledger ledger, Rules rules) {
        this(ledger, rules, false);
    }

    /** {@code rehearsals}: rehearsals, and nothing else. */
    public Conferences(Ledger ledger, Rules rules, boolean rehearsals) {
        this.ledger = ledger;
        this.rehearsals = rehearsals;
        sequencer = ledger.sequencer(KIND, rules, new Wire());
    }

    /** The conference of this id, if anything ever happened to it. */
    public Optional<Known<Conference>> find(String id) {
        if (!id.matches("[A-Za-z0-9._-]{1,80}")) {
            return Optional.empty();
        }
        return Optional.of(sequencer.state(new StreamId(KIND, id))).filter(known -> known.version() > 0);
    }

    /** The conference of this id; else throws {@code conference.unknown}. */
    public Known<Conference> known(String id) {
        return find(id).orElseThrow(() -> Problem.of("conference.unknown", id).failure());
    }

    /** The ids of all conferences, sorted. */
    public List<String> ids() {
        return sequencer.streams().stream().map(StreamId::id).sorted().toList();
    }

    /** What this server says of itself: rehearsals only, or demonstrations only, or neither. */
    Plan.Mark mark() {
        if (rehearsals) {
            return Plan.Mark.REHEARSAL;
        }
        var marks = ids().stream()
                .flatMap(id -> find(id).stream())
                .flatMap(known -> known.state().plan().stream())
                .map(Plan::mark)
                .distinct()
                .toList();
        return marks.equals(List.of(Plan.Mark.DEMO)) ? Plan.Mark.DEMO : Plan.Mark.LIVE;
    }

    /** The same as pages and the API write it. */
    public String markWord() {
        return mark().name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Throws where such a conference is not held here: rehearsals have a database of their own. */
    void admit(Plan plan) {
        if (plan.rehearsal() != rehearsals) {
            throw Problem.of(rehearsals ? "plan.rehearsals-only" : "plan.no-rehearsal")
                    .failure();
        }
    }

    /** Gives an order; see {@link Sequencer#submit(StreamId, Order, RequestHash)}. */
    public Future<Outcome<Event>> submit(String id, Order<Press> order, RequestHash request) {
        if (order.command().command() instanceof ConferenceCommand.PlanConference(var plan)) {
            admit(plan);
        }
        return sequencer.submit(new StreamId(KIND, id), order, request);
    }

    /** Gives an order that follows from what is there; its key says all that was asked for. */
    public Future<Outcome<Event>> byRule(String id, String key, Actor by, Instant at, Command command) {
        return submit(id, new Order<>(key, by, at, Press.byRule(command)), RequestHash.NONE);
    }

    /** All events of a conference as they are stored, one {@link EntryLine} each, for anybody to check. */
    Future<String> all(String id) {
        return all(new StreamId(KIND, id), 1, new StringBuilder()).map(StringBuilder::toString);
    }

    private Future<StringBuilder> all(StreamId stream, long from, StringBuilder lines) {
        return ledger.entries(stream, from).compose(entries -> {
            if (entries.isEmpty()) {
                return Future.succeededFuture(lines);
            }
            entries.forEach(entry -> lines.append(EntryLine.write(entry)).append('\n'));
            return all(stream, entries.getLast().version() + 1, lines);
        });
    }

    /** Reads all events of a conference in their order. */
    public Future<Void> each(String id, Consumer<Recorded<Event>> reader) {
        return each(new StreamId(KIND, id), 1, reader);
    }

    private Future<Void> each(StreamId stream, long from, Consumer<Recorded<Event>> reader) {
        return sequencer.history(stream, from).compose(events -> {
            if (events.isEmpty()) {
                return Future.succeededFuture();
            }
            events.forEach(reader);
            return each(stream, events.getLast().version() + 1, reader);
        });
    }

    /** Adds a listener, told of every event from now on, and of the whole past if the ledger has not started. */
    public void listen(Listener<Conference, Event> listener) {
        sequencer.listen(listener);
    }

    /** The wire form of events. */
    private static final class Wire implements Codec<Event> {
        @Override
        public String type(Event event) {
            return Events.type(event);
        }

        @Override
        public byte[] encode(Event event) {
            return Events.encode(event);
        }

        @Override
        public Event decode(String type, byte[] body) {
            return Events.decode(type, body);
        }
    }
}
