package gongping.cli;

import gongping.autopilot.Pilot;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Conducts a demonstration from outside. */
@Command(
        name = "autopilot",
        mixinStandardHelpOptions = true,
        description = "Conduct a demonstration's conference through the public HTTP interface.")
final class Autopilot implements Callable<Integer> {
    @Option(names = "--server", required = true, paramLabel = "URL", description = "the server's address")
    @Nullable URI server;

    @Option(names = "--simulator", paramLabel = "URL", description = "the telephone simulator's address")
    @Nullable URI simulator;

    @Option(names = "--conference", paramLabel = "ID", description = "the conference", defaultValue = "main")
    String conference = "main";

    @Option(names = "--group", paramLabel = "G/V", description = "a small group and value", required = true)
    String group = "";

    @Option(names = "--excuse", paramLabel = "ID", split = ",", description = "members of it to be excused")
    List<String> excused = List.of();

    @Option(names = "--pace", paramLabel = "X", description = "times as fast as a person", defaultValue = "1")
    double pace = 1;

    @Option(names = "--receipts", paramLabel = "FILE", description = "file that gets a line for each answered press")
    @Nullable Path receipts;

    @Override
    public Integer call() {
        Pilot.conduct(new Pilot.Course(
                Objects.requireNonNull(server),
                Optional.ofNullable(simulator),
                conference,
                group,
                excused,
                Math.max(0.1, pace),
                Optional.ofNullable(receipts)));
        return 0;
    }
}
