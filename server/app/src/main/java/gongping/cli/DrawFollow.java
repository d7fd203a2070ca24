package gongping.cli;

import static java.util.Objects.requireNonNull;

import gongping.follow.SecondMachine;
import gongping.follow.TerminalBoard;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The second machine: recomputes each round on a computer of its own while it grows (draw.md §3.11). */
@Command(
        name = "follow",
        mixinStandardHelpOptions = true,
        description = "Be the second machine of a conference: follow its draw, keep a copy, recompute each round, show"
                + " the names, and tell the server to which head this machine came.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:the draw is closed",
            " 1:this machine's own copy does not hold",
            " 2:wrong usage, or this machine is not paired"
        })
final class DrawFollow implements Callable<Integer> {
    @Spec
    @Nullable CommandSpec spec;

    @Parameters(paramLabel = "URL", description = "the server's address")
    @Nullable URI server;

    @Option(names = "--folder", paramLabel = "FOLDER", description = "this machine's copy (${DEFAULT-VALUE})")
    Path folder = Path.of("second-machine");

    @Option(names = "--conference", paramLabel = "ID", description = "the conference; needed where there are several")
    @Nullable String conference;

    @Option(names = "--code", paramLabel = "CODE", description = "one-time code from the host's desk; needed once")
    @Nullable String code;

    @Option(names = "--demo", description = "the server is a demonstration: no code is needed")
    boolean demo;

    @Option(names = "--plain", description = "no double-height lines")
    boolean plain;

    @Override
    public Integer call() {
        var console = requireNonNull(spec).commandLine();
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        var course = new SecondMachine.Course(
                requireNonNull(server), Optional.ofNullable(conference), Optional.ofNullable(code), demo, folder);
        try {
            SecondMachine.follow(course, new TerminalBoard(out, !plain && terminal()));
            return 0;
        } catch (IllegalArgumentException wrong) {
            console.getErr().println(wrong.getMessage());
            console.getErr().flush();
            return 2;
        } catch (IOException broken) {
            console.getErr().println(broken.getMessage());
            console.getErr().flush();
            return 1;
        }
    }

    /** Whether somebody looks at the output, and not a log. */
    private static boolean terminal() {
        try {
            return Path.of("/dev/stdout").toRealPath().toString().matches("/dev/(pts/|tty).*");
        } catch (IOException none) {
            return false;
        }
    }
}
