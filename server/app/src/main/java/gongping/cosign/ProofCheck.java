package gongping.cosign;

import gongping.tlog.Policy;
import gongping.tlog.TlogProof;
import java.util.List;

/** Whether a line stands in a log by a proof alone: nothing is asked of any server. */
public sealed interface ProofCheck {
    /**
     * It does.
     *
     * @param standing who of the policy has signed the checkpoint
     */
    record Holds(TlogProof proof, Policy.Standing standing) implements ProofCheck {}

    /** The first thing that does not. */
    record Fails(String code, String why) implements ProofCheck {}

    /** Checks a proof file against the lines of a transcript and a policy. */
    static ProofCheck of(byte[] file, List<byte[]> lines, Policy policy) {
        var read = TlogProof.parse(file);
        if (read.isEmpty()) {
            return new Fails("proof.form", "is no C2SP tlog-proof");
        }
        var proof = read.get();
        if (proof.index() >= lines.size()) {
            return new Fails("proof.line", "is about entry " + proof.index() + ", a line that the transcript lacks");
        }
        if (!proof.holds(lines.get((int) proof.index()))) {
            return new Fails("proof.root", "does not lead from the transcript's line to the root that was signed");
        }
        var standing = policy.standing(proof.checkpoint());
        if (!standing.byLog()) {
            return new Fails("checkpoint.signature", "is not signed by the log that the policy names");
        }
        return standing.enough()
                ? new Holds(proof, standing)
                : new Fails("checkpoint.cosignatures", "is not signed by enough cosigners: " + standing.names());
    }
}
