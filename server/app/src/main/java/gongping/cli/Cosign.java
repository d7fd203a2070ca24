package gongping.cli;

import gongping.cosign.CosignerFolder;
import gongping.cosign.LogCheck;
import gongping.cosign.Signatory;
import gongping.tlog.Policy;
import gongping.tlog.PolicyText;
import gongping.tlog.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /** What is wrong where a policy does not name a cosigner's key: nobody would count what it signs. */
    static Optional<String> stranger(VerifierKey key, Policy policy) {
        var members = policy.cosigners();
        if (members.values().stream().anyMatch(member -> member.key().equals(key))) {
            return Optional.empty();
        }
        var named = members.entrySet().stream()
                .map(member -> "%s (%s)".formatted(member.getValue().key().text(), member.getKey()))
                .collect(Collectors.joining(", "));
        return Optional.of("The policy does not name this key: " + key.text() + ". It names "
                + (named.isEmpty() ? "no cosigner" : named));
    }

    /** Whoever signs with this folder for the logs of a policy. */
    static Signatory signatory(CosignerFolder folder, Policy policy) {
        return new Signatory(folder, policy.logs(), InstantSource.system());
    }
}
