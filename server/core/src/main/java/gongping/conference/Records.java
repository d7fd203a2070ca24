package gongping.conference;

import gongping.draw.CadreId;
import java.util.List;
import java.util.Map;

/** What is kept beside the inquiries: discrepancies, commitments, dispatches, and who still owes an answer. */
public record Records(
        Map<DiscrepancyId, Discrepancy> discrepancies,
        Map<CommitmentId, Commitment> commitments,
        List<Dispatch> dispatches,
        Map<CadreId, Debt> debts) {
    static final Records EMPTY = new Records(Map.of(), Map.of(), List.of(), Map.of());

    Records with(Discrepancy discrepancy) {
        return new Records(Draft.plus(discrepancies, discrepancy.id(), discrepancy), commitments, dispatches, debts);
    }

    Records with(Commitment commitment) {
        return new Records(discrepancies, Draft.plus(commitments, commitment.id(), commitment), dispatches, debts);
    }

    Records with(Dispatch dispatch) {
        return new Records(discrepancies, commitments, Draft.plus(dispatches, dispatch), debts);
    }

    Records with(Debt debt) {
        return new Records(discrepancies, commitments, dispatches, Draft.plus(debts, debt.cadre(), debt));
    }
}
