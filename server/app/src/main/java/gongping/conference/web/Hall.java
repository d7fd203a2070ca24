package gongping.conference.web;

import gongping.conference.Conference;
import gongping.conference.Event;
import gongping.kernel.Recorded;
import gongping.ledger.Known;
import gongping.live.Channel;
import gongping.live.Live;
import gongping.view.PublicView;
import gongping.view.Views;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The screens of one conference. All but {@link #channel} happens on the thread of {@link Screens}. */
final class Hall {
    private static final Logger LOG = LoggerFactory.getLogger(Hall.class);

    private final Live live;
    private final Function<Conference, Optional<Guides.Guide>> names;
    private final Map<String, Channel> channels = new ConcurrentHashMap<>();
    private final AirQueue air = new AirQueue();
    private Optional<Known<Conference>> latest = Optional.empty();
    private Guides.Guide guide = Guides.Guide.NOBODY;
    private boolean armed;

    /** {@code names} finds the names for a state; empty where they cannot be read just now. */
    Hall(Live live, Function<Conference, Optional<Guides.Guide>> names) {
        this.live = live;
        this.names = names;
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

    /** Shows an event to the hall, and keeps it for the air. */
    void show(Known<Conference> now, Recorded<Event> event) {
        latest = Optional.of(now);
        air.add(now, event);
        show();
    }

    /** Shows the hall the present state. */
    void show() {
        latest.ifPresent(now -> {
            guide(now.state());
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
                publish(
                        Audiences.PUBLIC,
                        known,
                        PublicView.of(known.state(), air.dumpsBefore(moment), guide.directory()));
            } catch (RuntimeException e) {
                LOG.error("the public view failed at version {}", known.version(), e);
            }
        }
        return air.next();
    }

    /** Whether nobody waits for the next moment yet; from now on somebody does. */
    boolean arm() {
        boolean was = armed;
        armed = true;
        return !was;
    }

    /** The moment has come. */
    void disarm() {
        armed = false;
    }

    /** Names that cannot be read now are those that were read last: a screen never forgets whom it shows. */
    private void guide(Conference state) {
        guide = names.apply(state).orElse(guide);
    }

    private void publish(String audience, Known<Conference> known, Record view) {
        channel(audience).publish(known.version(), known.hash(), Views.json(view));
    }
}
