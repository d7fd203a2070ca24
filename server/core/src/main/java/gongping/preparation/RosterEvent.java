package gongping.preparation;

import gongping.conference.Statement;
import gongping.draw.CadreId;
import gongping.draw.Sha256;
import java.time.Instant;
import java.util.Optional;

/** What happened to one roster. Who did it stands beside it in the ledger. */
public sealed interface RosterEvent {
    /** Somebody proposed to seal this, with so many days for objections. */
    record SealingProposed(Sha256 hash, int cadres, int days) implements RosterEvent {}

    /** A second person approved: it is sealed, and objections are heard until then. */
    record SealingApproved(Sha256 hash, int cadres, Instant until) implements RosterEvent {}

    /** Somebody objected. Objections are numbered from 1. */
    record ObjectionFiled(int number, Optional<CadreId> about, Statement words) implements RosterEvent {}

    /** The objection is answered. */
    record ObjectionAnswered(int number, boolean accepted, boolean shown, Statement words) implements RosterEvent {}

    /** Somebody proposed this manifest for a conference. */
    record ManifestProposed(String conference, String text) implements RosterEvent {}

    /** A second person approved the manifest with this hash. */
    record ManifestApproved(String conference, Sha256 sha256) implements RosterEvent {}

    /** The words of this objection and of its answer are erased for ever; that there was one, and its outcome, stay. */
    record ObjectionErased(int number) implements RosterEvent {}
}
