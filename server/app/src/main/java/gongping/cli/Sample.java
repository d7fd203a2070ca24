package gongping.cli;

import gongping.sample.County;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the sample county. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description =
                "Write the sample county 云澜县 as files that an import reads; the same options give the same bytes.")
final class Sample implements Callable<Integer> {
    @Spec
    @Nullable CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder for the files")
    @Nullable Path out;

    @Option(names = "--cadres", paramLabel = "N", description = "number of cadres (10180)")
    int cadres = County.FULL.cadres();

    @Option(names = "--households", paramLabel = "N", description = "number of households (about 33 for each cadre)")
    int households = -1;

    @Option(names = "--canary", description = "make every household's name and number unique")
    boolean canary;

    @Option(names = "--xlsx", description = "write workbooks in place of CSV")
    boolean xlsx;

    @Override
    public Integer call() throws IOException {
        var console = java.util.Objects.requireNonNull(spec).commandLine();
        County.Size size;
        try {
            size = households < 0 ? County.Size.ofCadres(cadres) : new County.Size(cadres, households);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(console, e.getMessage(), e);
        }
        var format = xlsx ? County.Format.XLSX : County.Format.CSV;
        for (Path file : County.of(size, canary).write(java.util.Objects.requireNonNull(out), format)) {
            console.getOut().println(file);
        }
        return 0;
    }
}
