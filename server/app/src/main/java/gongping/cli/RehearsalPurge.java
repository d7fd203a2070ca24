package gongping.cli;

import static java.util.Objects.requireNonNull;

import gongping.config.Settings;
import gongping.config.SettingsRefused;
import gongping.database.DatabaseRefused;
import gongping.database.Purge;
import gongping.draw.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Everything that rehearsals left, gone: tables, chains, logs, published copies. Real ones are never touched. */
@Command(
        name = "purge",
        mixinStandardHelpOptions = true,
        description = "Drop the database of rehearsals and delete their chains, logs and copies on the second disk,"
                + " as the tables' owner.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:nothing of them is left",
            "1:refused, or broken off: the reason is printed; run it again",
            "78:the settings are refused, or are not a rehearsal's"
        })
final class RehearsalPurge implements Callable<Integer> {
    private static final int CONFIG = 78;

    @Spec
    @Nullable CommandSpec spec;

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "the rehearsal's settings")
    @Nullable Path config;

    @Option(names = "--for-ever", required = true, description = "said aloud: there is no way back")
    boolean forEver;

    @Override
    public Integer call() {
        var console = requireNonNull(spec).commandLine();
        try {
            var settings = Settings.read(requireNonNull(config), Path.of("."));
            if (settings.kind() != Settings.Kind.REHEARSAL) {
                console.getErr().println("These settings are not a rehearsal's: nothing was purged.");
                return CONFIG;
            }
            var purged = Purge.rehearsals(Serve.access(settings.database()), () -> delete(settings));
            console.getOut().println("purged " + purged.events() + " events, with their chains and logs");
            console.getOut().flush();
            return 0;
        } catch (SettingsRefused refused) {
            console.getErr().println(refused.getMessage());
            return CONFIG;
        } catch (DatabaseRefused | SQLException | IOException broken) {
            console.getErr().println(broken.getMessage());
            return 1;
        }
    }

    /** Only what bears a rehearsal's name: a data folder that a real conference shares keeps all of that one. */
    private static void delete(Settings settings) throws IOException {
        var data = settings.data();
        var published = settings.secondDisk().stream();
        var folders = Stream.concat(Stream.of(data.resolve("chains"), data.resolve("logs")), published);
        for (var folder : folders.toList()) {
            if (Files.isDirectory(folder)) {
                try (var draws = Files.list(folder)) {
                    for (var draw : draws.filter(RehearsalPurge::isRehearsal).toList()) {
                        deleteAll(draw);
                    }
                }
            }
        }
    }

    private static boolean isRehearsal(Path draw) {
        var name = String.valueOf(draw.getFileName());
        return Code.isValid(name) && new Code(name).rehearsal();
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
