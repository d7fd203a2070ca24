package gongping.cli;

import static java.util.Objects.requireNonNull;

import gongping.cosign.LogSource;
import gongping.tlog.PublishedLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a log away as plain files that any web server can host. */
@Command(
        name = "copy",
        mixinStandardHelpOptions = true,
        description =
                "Check a draw's log and write its files into a folder. An older copy there is replaced only by one"
                        + " that goes on from it.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:written",
            " 1:the log does not hold, or contradicts the older copy",
            " 2:wrong usage, or the log, the policy or the folder cannot be read"
        })
final class LogCopy implements Callable<Integer> {
    @Spec
    @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "URL", description = "https://SERVER/api/v1/log/DRAW")
    @Nullable URI log;

    @Parameters(index = "1", paramLabel = "FOLDER", description = "the copy")
    @Nullable Path folder;

    @Option(
            names = "--policy",
            required = true,
            paramLabel = "FILE",
            description = "a policy (C2SP tlog-policy), or the draw's rules.txt")
    @Nullable Path policy;

    @Override
    public Integer call() {
        var console = requireNonNull(spec).commandLine();
        try {
            var read = Cosign.policy(requireNonNull(policy));
            var target = requireNonNull(folder);
            var fresh = PublishedLog.read(LogSource.web(requireNonNull(log)), read);
            if (fresh instanceof PublishedLog.Read.Broken(var file, var code, var why)) {
                console.getErr().println(file + ": " + code + ": " + why);
                return 1;
            }
            var taken = ((PublishedLog.Read.Good) fresh).log();
            var older = PublishedLog.read(LogSource.folder(target), read);
            if (older instanceof PublishedLog.Read.Good(var before) && !taken.goesOnFrom(before)) {
                console.getErr().println("checkpoint: copy.contradicts: is not an extension of the copy's");
                return 1;
            }
            write(taken, target);
            console.getOut().println(target);
            console.getOut().flush();
            return 0;
        } catch (IOException | UncheckedIOException | IllegalArgumentException wrong) {
            console.getErr().println(wrong.getMessage());
            return 2;
        }
    }

    /** The checkpoint last: a copy that was cut short still says what it said before. */
    private static void write(PublishedLog log, Path folder) throws IOException {
        var files = PublishedLog.files(log.entries(), log.checkpoint());
        for (var file : files.entrySet()) {
            if (!file.getKey().equals(PublishedLog.CHECKPOINT)) {
                put(folder.resolve(file.getKey()), file.getValue());
            }
        }
        put(folder.resolve(PublishedLog.CHECKPOINT), log.checkpoint().note().bytes());
    }

    private static void put(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(requireNonNull(file.getParent()));
        Files.write(file, bytes);
    }
}
