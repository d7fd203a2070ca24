package gongping.conference;

import static gongping.kernel.Decision.accept;
import static gongping.kernel.Decision.refuse;

import gongping.conference.RoundCommand.NoteCosignatures;
import gongping.conference.RoundCommand.WaiveCosignatures;
import gongping.conference.RoundEvent.CosignaturesWaived;
import gongping.conference.RoundEvent.ParamsCosigned;
import gongping.kernel.Actor;
import gongping.kernel.Decision;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The draw's public log, as far as the hall waits for it: where the rules ask for cosigners, no dice are keyed before
 * enough of them stand under the round's parameters, or before two people have waived them on record.
 *
 * @param cosigners whom the rules name
 * @param stopped since when nothing more is published: the ledger contradicts what the log has signed
 * @param signed who stands under the parameters of each round
 * @param waivers who waived the cosigners of a round
 * @param troubles what cannot be written, though it should be
 */
public record PublicLog(
        Cosigners cosigners,
        Optional<Instant> stopped,
        Map<Integer, Signed> signed,
        Map<Integer, List<Actor>> waivers,
        Map<Disk, Disk.Trouble> troubles) {
    static final PublicLog NONE = new PublicLog(Cosigners.NONE, Optional.empty(), Map.of(), Map.of(), Map.of());

    /**
     * The cosigners of a draw.
     *
     * @param names by the names that the rules give them
     * @param required some of them are waited for
     */
    public record Cosigners(List<String> names, boolean required) {
        /** Nobody cosigns. */
        public static final Cosigners NONE = new Cosigners(List.of(), false);

        public Cosigners {
            names = List.copyOf(names);
        }
    }

    /** Who has signed, and whether that is as many as the rules ask for. */
    public record Signed(List<String> by, boolean enough) {
        static final Signed NOBODY = new Signed(List.of(), false);

        public Signed {
            by = List.copyOf(by);
        }
    }

    /** Who stands under the parameters of this round. */
    public Signed signed(int round) {
        return signed.getOrDefault(round, Signed.NOBODY);
    }

    /** Whether two people waived the cosigners of this round. */
    public boolean waived(int round) {
        return waivers.getOrDefault(round, List.of()).size() >= SecondMachine.WAIVERS;
    }

    PublicLog of(Cosigners named) {
        return new PublicLog(named, stopped, signed, waivers, troubles);
    }

    PublicLog stopped(Optional<Instant> since) {
        return new PublicLog(cosigners, since, signed, waivers, troubles);
    }

    PublicLog signedBy(int round, Signed by) {
        return new PublicLog(cosigners, stopped, Draft.plus(signed, round, by), waivers, troubles);
    }

    PublicLog waivedBy(int round, Actor actor) {
        var who = Draft.plus(waivers.getOrDefault(round, List.of()), actor);
        return new PublicLog(cosigners, stopped, signed, Draft.plus(waivers, round, who), troubles);
    }

    /** The trouble began with its first fault, whatever came after. */
    PublicLog failed(Disk disk, Disk.Fault fault, Instant at) {
        var before = Optional.ofNullable(troubles.get(disk));
        var trouble = new Disk.Trouble(fault, before.map(Disk.Trouble::since).orElse(at));
        return new PublicLog(cosigners, stopped, signed, waivers, Draft.plus(troubles, disk, trouble));
    }

    PublicLog mended(Disk disk) {
        var left = new LinkedHashMap<>(troubles);
        left.remove(disk);
        return new PublicLog(cosigners, stopped, signed, waivers, Map.copyOf(left));
    }

    /** The server says how it stands with a disk; what is known already is not put on record again. */
    static Decision<Event> note(Conference c, Disk disk, Optional<Disk.Fault> fault) {
        var known = Optional.ofNullable(c.log().troubles().get(disk)).map(Disk.Trouble::fault);
        if (known.equals(fault)) {
            return refuse("disk.known");
        }
        return accept(fault.<Event>map(why -> new ConferenceEvent.DiskFailed(disk, why))
                .orElseGet(() -> new ConferenceEvent.DiskMended(disk)));
    }

    /** Why no dice of this round may be keyed yet; empty where they may, or where it does not wait for dice. */
    static Optional<String> obstacle(Conference c, Round round) {
        var log = c.log();
        boolean waits = round instanceof Round.Published && log.cosigners().required();
        boolean settled = log.signed(round.number()).enough() || log.waived(round.number());
        return waits && !settled ? Optional.of("round.cosigners-due") : Optional.empty();
    }

    static Decision<Event> note(Conference c, NoteCosignatures note) {
        if (!c.rounds().containsKey(note.round())) {
            return refuse("round.none", note.round());
        }
        var signed = new Signed(note.by(), note.enough());
        return c.log().signed(note.round()).equals(signed)
                ? refuse("log.known")
                : accept(new ParamsCosigned(note.round(), note.by(), note.enough()));
    }

    static Decision<Event> waive(Conference c, WaiveCosignatures waiver, Actor by) {
        var round = c.rounds().get(waiver.round());
        if (round == null || obstacle(c, round).isEmpty()) {
            return refuse("round.nothing-to-waive");
        }
        return c.log().waivers().getOrDefault(waiver.round(), List.of()).contains(by)
                ? refuse("round.second-person-needed")
                : accept(new CosignaturesWaived(waiver.round()));
    }
}
