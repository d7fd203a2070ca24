package gongping.preparation;

import gongping.conference.Statement;
import gongping.draw.CadreId;
import gongping.draw.Sha256;
import java.util.Optional;

/** What is asked of one roster's record. */
public sealed interface RosterCommand {
    /**
     * Proposes to seal the roster; in force once another person approves.
     *
     * @param hash what is to be sealed, SHA-256 of {@code roster.tsv}
     * @param cadres how many it holds
     * @param days for how many days objections are heard after the sealing
     * @param practice nobody is drawn from it in earnest, so it may do without such days
     */
    record ProposeSealing(Sha256 hash, int cadres, int days, boolean practice) implements RosterCommand {}

    /** Approves the sealing of exactly this. */
    record ApproveSealing(Sha256 hash) implements RosterCommand {}

    /** Objects; {@code about} is empty where somebody is missing from the roster. */
    record FileObjection(Optional<CadreId> about, Statement words) implements RosterCommand {}

    /**
     * Answers an objection, once.
     *
     * @param accepted whether the objection holds
     * @param shown whether what was objected stands in public beside the answer
     * @param words what was done, or why nothing is
     */
    record AnswerObjection(int number, boolean accepted, boolean shown, Statement words) implements RosterCommand {}

    /**
     * Proposes a manifest that names this roster; published once another person approves.
     *
     * @param conference whose manifest it is
     * @param text DRAW/1 §3.3
     */
    record ProposeManifest(String conference, String text) implements RosterCommand {}

    /** Approves the proposed manifest of this conference: exactly the one with this hash. */
    record ApproveManifest(String conference, Sha256 sha256) implements RosterCommand {}

    /** Records that the words of an objection and of its answer were erased; only the server does, once it is so. */
    record EraseObjection(int number) implements RosterCommand {}
}
