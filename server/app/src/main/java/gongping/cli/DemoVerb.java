package gongping.cli;

import gongping.demo.Demo;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A whole conference on this machine. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Run a demonstration on this machine: database, telephone simulator, sample county, server.")
final class DemoVerb implements Callable<Integer> {
    @Spec
    @Nullable CommandSpec spec;

    @Option(names = "--port", paramLabel = "N", description = "port on this machine (${DEFAULT-VALUE})")
    int port = 8080;

    @Option(names = "--data", paramLabel = "DIR", description = "folder that survives a restart (data/demo)")
    @Nullable Path data;

    @Option(names = "--small", description = "200 cadres in place of 10,180")
    boolean small;

    @Option(names = "--canary", description = "make every household's name and number unique")
    boolean canary;

    @Option(names = "--autopilot", description = "conduct the conference by itself; step in at any time")
    boolean autopilot;

    @Option(names = "--pace", paramLabel = "N", description = "times as fast as a person (${DEFAULT-VALUE})")
    double pace = 1;

    @Override
    public Integer call() throws Exception {
        var out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        var home = Path.of(System.getProperty("gongping.home", "."))
                .toAbsolutePath()
                .normalize();
        var folder = data == null ? home.resolve(small ? "data/small" : "data/demo") : data;
        Demo.run(
                new Demo.Wish(port, folder.toAbsolutePath().normalize(), home, small, canary, autopilot, pace),
                told -> {
                    out.println(told);
                    out.flush();
                });
        return 0;
    }
}
