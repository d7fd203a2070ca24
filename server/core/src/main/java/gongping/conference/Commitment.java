package gongping.conference;

import gongping.draw.CadreId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * 承诺: what will be done, by whom, by when, said in public.
 *
 * @param corrected its words or its date were put right
 */
public record Commitment(
        CommitmentId id,
        InquiryId inquiry,
        Statement what,
        CadreId by,
        LocalDate dueOn,
        Instant at,
        boolean corrected) {
    Commitment corrected(Statement words, LocalDate day) {
        return new Commitment(id, inquiry, words, by, day, at, true);
    }
}
