package gongping.cli;

import gongping.cosign.CosignerFolder;
import gongping.cosign.LogCheck;
import gongping.cosign.Signatory;
import gongping.tlog.Policy;
import gongping.tlog.PolicyText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import picocli.CommandLine.Command;

/** {@code gongping cosign}: what a notary, a people's congress, a newspaper does for a draw's log. */
@Command(
        name = "cosign",
        mixinStandardHelpOptions = true,
        description = "Be a cosigner of a draw's log: sign its checkpoints as long as it only grows.",
        subcommands = {CosignNew.class, CosignFollow.class, CosignServe.class})
final class Cosign {
    private static final int POLICY_MAX = 1 << 20;

    /** The policy in a file; fails with what is wrong with it. */
    static Policy policy(Path file) throws IOException {
        if (Files.size(file) > POLICY_MAX) {
            throw new IOException(file + " is too large for a policy");
        }
        return switch (LogCheck.policy(Files.readAllBytes(file))) {
            case PolicyText.Read.Good(var policy) -> named(file, policy);
            case PolicyText.Read.Faulty(var line, var why) -> throw new IOException(file + ":" + line + ": " + why);
        };
    }

    private static Policy named(Path file, Policy policy) throws IOException {
        if (policy.logs().isEmpty()) {
            throw new IOException(file + " names no log");
        }
        return policy;
    }

    /** Whoever signs with this folder for the logs of a policy. */
    static Signatory signatory(CosignerFolder folder, Policy policy) {
        return new Signatory(folder, policy.logs(), InstantSource.system());
    }
}
