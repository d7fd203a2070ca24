package gongping.conference.web;

import gongping.conference.Conference;
import gongping.conference.Event;
import gongping.kernel.Recorded;
import gongping.ledger.Known;
import gongping.live.Channel;
import gongping.live.Live;
import gongping.view.Aired;
import gongping.view.Views;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The screens of one conference. All but {@link #channel} happens on the thread of {@link Screens}. */
final class Hall {
    private static final Logger LOG = LoggerFactory.getLogger(Hall.class);

    /** Longer than a killed database needs to come back. */
    private static final Duration NAMES_PATIENCE = Duration.ofSeconds(20);

    private final Live live;
    private final Function<Conference, Optional<Guides.Guide>> names;
    private final Map<String, Channel> channels = new ConcurrentHashMap<>();
    private final AirQueue air = new AirQueue();
    private Optional<Known<Conference>> latest = Optional.empty();
    private Guides.Guide guide = Guides.Guide.NOBODY;
    private Optional<Instant> nameless = Optional.empty();

    /** To show it again, when its names can be read. */
    final Appointment again;

    /** To air what is due next. */
    final Appointment moment;

    /** {@code names} finds the names for a state; empty where they cannot be read just now. */
    Hall(Live live, Function<Conference, Optional<Guides.Guide>> names, ScheduledExecutorService thread) {
        this.live = live;
        this.names = names;
        this.again = new Appointment(thread);
        this.moment = new Appointment(thread);
    }

    /** The channel of an audience, from any thread. */
    Channel channel(String audience) {
        return channels.computeIfAbsent(audience, name -> live.channel());
    }

    /** Remembers an event of the past, before anybody watches. */
    void recall(Known<Conference> now, Recorded<Event> event, Instant clock) {
        latest = Optional.of(now);
        air.add(now, event);
        air.trim(clock);
    }

    /** Takes an event to be shown, and keeps it for the air. */
    void take(Known<Conference> now, Recorded<Event> event) {
        latest = Optional.of(now);
        air.add(now, event);
    }

    /**
     * Shows the hall the present state. A version is shown once, so it waits for its names while they cannot be read;
     * a panic does not, and nothing waits for ever.
     *
     * @return false where it waits: show it again soon
     */
    boolean show(Instant clock) {
        if (latest.isPresent() && !guide(latest.get().state())) {
            var since = nameless.orElse(clock);
            nameless = Optional.of(since);
            if (!latest.get().state().panic() && clock.isBefore(since.plus(NAMES_PATIENCE))) {
                return false;
            }
        }
        show();
        return true;
    }

    private void show() {
        latest.ifPresent(now -> {
            Audiences.hall(now.state()).forEach((audience, projection) -> {
                try {
                    publish(audience, now, projection.apply(now.state(), guide));
                } catch (RuntimeException e) {
                    LOG.error("the {} view failed at version {}", audience, now.version(), e);
                }
            });
        });
    }

    /** Shows the public what is due; says when the next moment is. */
    Optional<Instant> air(Instant clock) {
        for (var moment : air.due(clock)) {
            var known = moment.known();
            try {
                guide(known.state());
                var aired = Aired.of(known.state(), air.dumpsBefore(moment), guide.directory());
                publish(Audiences.PUBLIC, known, aired.page());
                publish(Audiences.RECORD, known, aired.record());
            } catch (RuntimeException e) {
                LOG.error("the public view failed at version {}", known.version(), e);
            }
        }
        return air.next();
    }

    /** Names that cannot be read now are those that were read last: a screen never forgets whom it shows. */
    private boolean guide(Conference state) {
        var read = names.apply(state);
        guide = read.orElse(guide);
        nameless = read.isPresent() ? Optional.empty() : nameless;
        return read.isPresent();
    }

    private void publish(String audience, Known<Conference> known, Record view) {
        channel(audience).publish(known.version(), known.hash(), Views.json(view));
    }
}
