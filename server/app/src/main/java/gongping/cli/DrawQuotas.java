package gongping.cli;

import static java.util.Objects.requireNonNull;

import gongping.draw.Code;
import gongping.draw.Group;
import gongping.draw.Manifest;
import gongping.draw.Proportion;
import gongping.draw.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shares seats out in proportion to a group, as the host desk does: for whoever checks the lines of a round. */
@Command(
        name = "quotas",
        mixinStandardHelpOptions = true,
        description = "Share seats out in proportion to a sealed group. Prints the quota lines of a round's params.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:printed", " 1:the group's file is damaged", " 2:wrong usage, or a file cannot be read"})
final class DrawQuotas implements Callable<Integer> {
    @Spec
    @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "the published files: manifest.txt and groups/NAME.tsv")
    @Nullable Path folder;

    @Option(names = "--round", required = true, paramLabel = "N", description = "the number of the round")
    int round;

    @Option(names = "--group", required = true, paramLabel = "NAME", description = "township for instance")
    @Nullable String group;

    @Option(names = "--seats", required = true, paramLabel = "N", description = "how many in all")
    int seats;

    @Override
    public Integer call() {
        var console = requireNonNull(spec).commandLine();
        if (round < 1 || seats < 1 || round > Manifest.NUMBER_MAX || seats > Manifest.NUMBER_MAX) {
            throw new ParameterException(console, "--round and --seats are 1 to 999999999");
        }
        if (!Code.isValid(requireNonNull(group))) {
            throw new ParameterException(console, "--group is no name of a group");
        }
        var manifest = Sha256.of(read("manifest.txt"));
        var read = group(new Code(requireNonNull(group)));
        if (read.isEmpty()) {
            console.getErr().println("groups/" + group + ".tsv is not a group as DRAW/1 §3.1 writes it");
            return 1;
        }
        Proportion.of(manifest, round, read.get(), seats)
                .forEach(quota -> console.getOut().print("quota=" + quota.text() + "\n"));
        console.getOut().flush();
        return 0;
    }

    private Optional<Group> group(Code name) {
        var bytes = read("groups/" + name + ".tsv");
        int rows = -1;
        for (byte one : bytes) {
            rows += one == '\n' ? 1 : 0;
        }
        return rows < 1 ? Optional.empty() : Group.read(name, bytes, rows);
    }

    private byte[] read(String name) {
        try {
            return Files.readAllBytes(requireNonNull(folder).resolve(name));
        } catch (IOException e) {
            throw new ParameterException(requireNonNull(spec).commandLine(), "Cannot read " + name, e);
        }
    }
}
