package gongping.conference;

import static gongping.kernel.Decision.accept;
import static gongping.kernel.Decision.refuse;

import gongping.conference.RoundCommand.Announce;
import gongping.conference.RoundEvent.EntryAnnounced;
import gongping.kernel.Decision;
import java.time.Instant;
import java.util.Optional;

/** The host's press that makes one entry public, and the moment at which the reel lands it (draw.md §3.11). */
final class Announcement {
    /** The reel's grid: one digit passes in this time. */
    static final long GRID_MS = 160;

    /** The landing is never earlier after the press than this. */
    static final long LEAD_MS = 480;

    private Announcement() {}

    static Decision<Event> decide(Round.Drawn round, Announce c, Instant now) {
        var refusal = refusal(round, c.entry(), now);
        if (refusal.isPresent()) {
            return refuse(refusal.get());
        }
        var slot = round.slots().get(c.entry());
        // Nothing turns for seats that nobody is left for: the press that announces them is the first.
        var startedAt = slot.nobody() ? Optional.of(now) : slot.startedAt();
        return startedAt.isEmpty()
                ? refuse("round.reel-stands")
                : accept(new EntryAnnounced(c.round(), c.entry(), startedAt.get(), landAt(startedAt.get(), now)));
    }

    /** Why this entry cannot be the next one, if it cannot: out of order, or the last one still lands. */
    static Optional<String> refusal(Round.Drawn round, int entry, Instant now) {
        var next = Round.next(round);
        if (next.isEmpty()) {
            return Optional.of("round.all-announced");
        }
        if (next.getAsInt() != entry) {
            return Optional.of("round.another-entry");
        }
        return entry > 0 && !round.slots().get(entry - 1).announcedBy(now)
                ? Optional.of("round.still-landing")
                : Optional.empty();
    }

    /** The first point of the grid, counted from the start, at least the lead after the press. */
    static Instant landAt(Instant startedAt, Instant press) {
        long earliest = press.toEpochMilli() + LEAD_MS - startedAt.toEpochMilli();
        long points = Math.max(1, Math.ceilDiv(earliest, GRID_MS));
        return startedAt.plusMillis(points * GRID_MS);
    }
}
