package gongping.conference;

import static gongping.kernel.Decision.accept;
import static gongping.kernel.Decision.refuse;

import gongping.conference.RoundCommand.DeclareLinkMissing;
import gongping.conference.RoundCommand.KeyLink;
import gongping.conference.RoundCommand.Reveal;
import gongping.conference.RoundEvent.Cause;
import gongping.conference.RoundEvent.LinkKeyed;
import gongping.conference.RoundEvent.RoundVoided;
import gongping.draw.Body;
import gongping.draw.Ceremony;
import gongping.kernel.Actor;
import gongping.kernel.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A party that does not reveal. After a minute its sealed strip is opened on camera and keyed by two people; the dice
 * stay valid. Where both copies of the strip are missing the round is void and the party is named (draw.md §3.2).
 */
final class StripRules {
    private static final long SECONDS = Round.STRIP_AFTER_MS / 1_000;

    private StripRules() {}

    /** A link that does not hash to the party's last one is a slip, and said so at once. */
    static Decision<Event> key(Ceremony draw, Round.Keyed round, KeyLink c, Actor by, Instant now) {
        if (now.isBefore(round.stripFrom())) {
            return refuse("round.strip-too-early", SECONDS);
        }
        var wrong = draw.refusal(c.party(), c.link());
        if (wrong.isPresent()) {
            return new Decision.Refused<>(wrong.get());
        }
        var other = Optional.ofNullable(round.strips().get(c.by().other()));
        if (other.filter(strip -> strip.by().equals(by)).isPresent()) {
            return refuse("round.second-keyer-needed");
        }
        var keyed = new LinkKeyed(c.round(), c.party(), c.by(), c.link());
        return other.filter(strip -> strip.link().equals(c.link())).isPresent()
                ? after(keyed, RoundRules.reveal(draw, new Reveal(c.round(), c.party(), c.link())))
                : accept(keyed);
    }

    static Decision<Event> missing(Ceremony draw, Round.Keyed round, DeclareLinkMissing c, Instant now) {
        return now.isBefore(round.stripFrom())
                ? refuse("round.strip-too-early", SECONDS)
                : RoundRules.standing(
                        draw,
                        new Body.LinkMissing(c.party()),
                        new RoundVoided(c.round(), Cause.LINK_MISSING, Optional.of(c.party())));
    }

    private static Decision<Event> after(Event first, Decision<Event> rest) {
        return switch (rest) {
            case Decision.Refused<Event> refused -> refused;
            case Decision.Accepted<Event>(var events) -> {
                List<Event> all = new ArrayList<>();
                all.add(first);
                all.addAll(events);
                yield accept(all);
            }
        };
    }
}
