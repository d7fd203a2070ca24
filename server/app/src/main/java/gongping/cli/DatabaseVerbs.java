package gongping.cli;

import gongping.database.DatabaseRefused;
import gongping.database.PostgresProcess;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The embedded PostgreSQL by hand. */
@Command(name = "database", mixinStandardHelpOptions = true, description = "Look after the embedded PostgreSQL.")
final class DatabaseVerbs {
    @Spec
    @Nullable CommandSpec spec;

    @Command(name = "run", description = "Run PostgreSQL over a data folder until this program is stopped.")
    int run(
            @Option(names = "--data", required = true, paramLabel = "DIR", description = "the data folder") Path data,
            @Option(names = "--programs", paramLabel = "DIR", description = "PostgreSQL's programs, shared by folders")
                    @Nullable Path programs)
            throws InterruptedException {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        PostgresProcess postgres;
        try {
            var home = PostgresProcess.home(data);
            postgres = PostgresProcess.start(
                    home, programs == null ? home.resolve("programs") : programs, said -> out.println(said + " ..."));
        } catch (DatabaseRefused e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            postgres.close();
            stopped.countDown();
        }));
        out.println("Running: " + postgres.access().url() + " (process " + postgres.pid() + ")");
        out.flush();
        stopped.await();
        return 0;
    }

    @Command(name = "unpack", description = "Unpack PostgreSQL's programs, so that the first start need not.")
    int unpack(@Parameters(paramLabel = "DIR", description = "where to") Path programs) {
        PostgresProcess.unpack(programs, said -> {});
        return 0;
    }
}
