package gongping.cli;

import static java.util.Objects.requireNonNull;

import gongping.database.PostgresProcess;
import gongping.demo.OwnJava;
import gongping.sample.County;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Times the import of a county and compares it with a bare COPY of the same rows. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Time the import of the sample county, and its ratio to a plain COPY of the same rows, in 512 MB.")
final class BenchImport implements Callable<Integer> {
    private static final long HEAP_BYTES = 512L << 20;

    @Spec
    @Nullable CommandSpec spec;

    @Option(names = "--cadres", paramLabel = "N", description = "size of the county (10180)")
    int cadres = County.FULL.cadres();

    @Option(names = "--runs", paramLabel = "N", description = "how often each is done; the median counts (3)")
    int runs = 3;

    @Override
    public Integer call() throws Exception {
        if (Runtime.getRuntime().maxMemory() > HEAP_BYTES) {
            return inSmallHeap();
        }
        Path folder = Files.createTempDirectory("gongping-bench");
        try (var postgres = PostgresProcess.start(folder.resolve("postgres"), said -> {})) {
            new ImportTimes(cadres, runs, requireNonNull(spec).commandLine().getOut()).run(folder, postgres.access());
        } finally {
            delete(folder);
        }
        return 0;
    }

    /** The same again with the memory that a county's server may have. */
    private int inSmallHeap() throws IOException, InterruptedException {
        var verb = List.of("bench", "import", "--cadres=" + cadres, "--runs=" + runs);
        var command = OwnJava.command(List.of("-Xmx512m"), verb);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
