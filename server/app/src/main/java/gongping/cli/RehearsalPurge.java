package gongping.cli;

import static java.util.Objects.requireNonNull;

import gongping.config.Settings;
import gongping.config.SettingsRefused;
import gongping.database.DatabaseRefused;
import gongping.database.Purge;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Everything that rehearsals left, gone: tables, chains, logs, rosters, copies. Real ones are never touched. */
@Command(
        name = "purge",
        mixinStandardHelpOptions = true,
        description = "Drop the database of rehearsals and delete their chains, logs, rosters and copies on the"
                + " second disk, as the tables' owner.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:nothing of them is left, but for what is printed",
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
            var files = new RehearsalFiles(settings);
            var purged = Purge.rehearsals(Serve.access(settings.database()), files::delete);
            told(purged, files, console.getOut());
            return 0;
        } catch (SettingsRefused refused) {
            console.getErr().println(refused.getMessage());
            return CONFIG;
        } catch (DatabaseRefused | SQLException | IOException broken) {
            console.getErr().println(broken.getMessage());
            return 1;
        }
    }

    private static void told(Purge.Purged purged, RehearsalFiles files, PrintWriter out) {
        if (!purged.tables() && files.deleted() == 0 && files.sharedWith().isEmpty()) {
            out.println("没有彩排留下的东西 / nothing of a rehearsal was left");
        } else {
            out.printf(
                    "已清除 %1$d 个事件和 %2$d 个文件夹 / purged %1$d events and %2$d folders (chains, logs, rosters, copies)%n",
                    purged.events(), files.deleted());
        }
        files.sharedWith()
                .ifPresent(real -> out.println(
                        "底册没有清除：" + real + " 也用这个数据文件夹 / rosters stay: " + real + " has the same data folder"));
        out.flush();
    }
}
