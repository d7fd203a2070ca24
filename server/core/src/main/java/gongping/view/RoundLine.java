package gongping.view;

import gongping.conference.Conference;
import gongping.conference.Inquiry;
import gongping.conference.InquiryId;
import gongping.conference.Origin;
import gongping.conference.Round;
import gongping.conference.RoundEvent.Cause;
import gongping.draw.Entry;
import gongping.draw.Params;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A round in a list.
 *
 * @param title as the run sheet calls it; of a household round the cadre's name
 * @param item which item of the run sheet it was published for, from 1; empty where nobody said so
 * @param checked the server's verifier recomputed it; {@code agreed}: the second machine came to the same
 * @param at when its parameters were published, epoch milliseconds
 * @param party whose link is missing, where that made it void
 * @param quotas as 青石镇 1 人
 * @param entries what may be shown of its result by now
 * @param left how many entries are not announced yet; 0 before there is a result
 */
public record RoundLine(
        int number,
        boolean household,
        String title,
        Optional<Integer> item,
        State state,
        boolean checked,
        boolean agreed,
        long at,
        Optional<Cause> cause,
        Optional<String> party,
        List<String> quotas,
        List<Announced> entries,
        int left) {
    /** Where a round stands. */
    public enum State {
        PUBLISHED,
        KEYED,
        DRAWN,
        VOID
    }

    /**
     * One entry of a result.
     *
     * @param entry its place in the round, from 0: what a command names
     * @param group for whom its quota asks, as 青石镇
     * @param person who was drawn; empty where the quota was exhausted
     * @param empty how many seats stay empty with it
     * @param landAt when the reel lands on it; empty before its announcement
     * @param substituteFor the number of the one whose seat it is
     * @param inquiry the turn that it led to
     */
    public record Announced(
            int entry,
            Picture.Landed status,
            String group,
            Optional<Person> person,
            int empty,
            Optional<Long> landAt,
            Optional<String> substituteFor,
            Optional<String> inquiry) {}

    /** For everybody: nothing of an entry before its announcement. */
    static RoundLine open(Conference c, Directory directory, Round round) {
        return of(c, directory, round, slot -> slot.landAt().isPresent());
    }

    /** For the host: the result as soon as both machines came to it (draw.md §3.11). */
    static RoundLine host(Conference c, Directory directory, Round round) {
        boolean confirmed = c.confirmed(round);
        return of(c, directory, round, slot -> confirmed || slot.landAt().isPresent());
    }

    private static RoundLine of(Conference c, Directory directory, Round round, Predicate<Round.Slot> shown) {
        var opening = round.opening();
        var voided = round instanceof Round.Voided one ? Optional.of(one) : Optional.<Round.Voided>empty();
        return new RoundLine(
                round.number(),
                opening.params() instanceof Params.Households,
                opening.params() instanceof Params.Households households
                        ? Person.of(c, directory, households.cadre()).name()
                        : opening.title(),
                opening.item(),
                state(round),
                checked(round),
                c.second().agrees(round.number()),
                opening.at().toEpochMilli(),
                voided.map(Round.Voided::cause),
                voided.flatMap(Round.Voided::party).map(party -> Parties.name(c, party)),
                opening.params() instanceof Params.Cadres cadres ? Pools.quotas(directory, cadres) : List.of(),
                round instanceof Round.Drawn drawn ? entries(c, directory, drawn, shown) : List.of(),
                round instanceof Round.Drawn drawn && checked(round) ? left(drawn) : 0);
    }

    private static int left(Round.Drawn round) {
        return (int)
                round.slots().stream().filter(slot -> slot.landAt().isEmpty()).count();
    }

    private static List<Announced> entries(
            Conference c, Directory directory, Round.Drawn round, Predicate<Round.Slot> shown) {
        var entries = new ArrayList<Announced>();
        for (int i = 0; i < round.slots().size(); i++) {
            var slot = round.slots().get(i);
            if (shown.test(slot)) {
                entries.add(new Announced(
                        i,
                        landed(slot.entry()),
                        Pools.group(directory, slot.entry().quota()),
                        slot.entry() instanceof Entry.Drawn drawn
                                ? Optional.of(Person.of(c, directory, drawn.id()))
                                : Optional.empty(),
                        slot.emptySeats(),
                        slot.landAt().map(java.time.Instant::toEpochMilli),
                        slot.substitutes()
                                .flatMap(left ->
                                        Optional.ofNullable(c.inquiries().get(left)))
                                .map(left -> left.cadre().text()),
                        inquiry(c, round.number(), i).map(InquiryId::text)));
            }
        }
        return List.copyOf(entries);
    }

    private static Optional<InquiryId> inquiry(Conference c, int round, int entry) {
        return c.inquiries().values().stream()
                .filter(inquiry -> inquiry.origin().equals(new Origin.Drawn(round, entry)))
                .map(Inquiry::id)
                .findFirst();
    }

    private static Picture.Landed landed(Entry entry) {
        return switch (entry) {
            case Entry.Exhausted e -> Picture.Landed.EXHAUSTED;
            case Entry.Drawn drawn ->
                switch (drawn.status()) {
                    case SEATED -> Picture.Landed.SEATED;
                    case DRAWN_ABSENT -> Picture.Landed.DRAWN_ABSENT;
                };
        };
    }

    private static State state(Round round) {
        return switch (round) {
            case Round.Published r -> State.PUBLISHED;
            case Round.Keyed r -> State.KEYED;
            case Round.Drawn r -> State.DRAWN;
            case Round.Ordered r -> State.DRAWN;
            case Round.Voided r -> State.VOID;
        };
    }

    private static boolean checked(Round round) {
        return switch (round) {
            case Round.Drawn r -> r.check().isPresent();
            case Round.Ordered r -> r.check().isPresent();
            case Round.Published r -> false;
            case Round.Keyed r -> false;
            case Round.Voided r -> false;
        };
    }
}
