package gongping.cli;

import gongping.telephone.simulator.Settings;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs a telephone network that exists only in this process. */
@Command(
        name = "simulator",
        mixinStandardHelpOptions = true,
        description = "Run the telephone simulator on 127.0.0.1 until it is stopped.")
final class Simulate implements Callable<Integer> {
    @Spec
    @Nullable CommandSpec spec;

    @Option(names = "--port", paramLabel = "N", description = "port; 0 takes a free one and prints it")
    int port;

    @Option(
            names = "--log",
            required = true,
            paramLabel = "FILE",
            description = "file that gets one line per physical call")
    @Nullable Path log;

    @Option(names = "--account", required = true, paramLabel = "SID", description = "account sid: AC and 32 hex digits")
    String account = "";

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            defaultValue = "${env:GONGPING_SIMULATOR_TOKEN}",
            description = "token of the account; better given as GONGPING_SIMULATOR_TOKEN")
    @Nullable String token;

    @Option(names = "--seed", paramLabel = "TEXT", description = "fixes how each number behaves")
    String seed = "gongping";

    @Option(names = "--pace", paramLabel = "X", description = "times as fast as real time; 0 stands still")
    double pace = 1;

    @Option(names = "--line", paramLabel = "NUMBER", description = "number of the hall or the desk; always answers")
    Set<String> lines = Set.of();

    @Override
    public Integer call() throws Exception {
        var console = Objects.requireNonNull(spec).commandLine();
        Settings settings;
        try {
            settings = new Settings(
                    port,
                    Objects.requireNonNull(log),
                    account,
                    Objects.requireNonNullElse(token, ""),
                    seed,
                    pace,
                    lines);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(console, "wrong value: " + e.getMessage(), e);
        }
        SimulatorRun.untilStopped(settings, console.getOut());
        return 0;
    }
}
