package gongping.view;

import gongping.conference.Conference;
import java.util.List;

/**
 * The audit desk: who stands where is the host's view, which the auditor may watch too; here is what waits for him.
 *
 * @param missing seated cadres who cannot be found, waiting for a second person's word
 * @param offers what he may say as a second person
 */
public record AuditorView(Show show, List<Missing> missing, List<Offer> offers) {
    /** The desk of this state. */
    public static AuditorView of(Conference c, Directory directory) {
        return new AuditorView(Show.of(c), Missing.all(c, directory), SecondWord.offers(c));
    }
}
