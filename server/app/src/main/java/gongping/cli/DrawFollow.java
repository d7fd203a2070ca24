package gongping.cli;

import static java.util.Objects.requireNonNull;

import gongping.follow.Board;
import gongping.follow.DrawFolder;
import gongping.follow.Paper;
import gongping.follow.SecondMachine;
import gongping.follow.TerminalBoard;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
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
            " 1:this machine's own copy does not hold, or the server refuses",
            " 2:wrong usage, or this machine is not paired"
        })
final class DrawFollow implements Callable<Integer> {
    @Spec
    @Nullable CommandSpec spec;

    @Parameters(paramLabel = "URL", arity = "0..1", description = "the server's address")
    @Nullable URI server;

    @Option(
            names = "--resume",
            paramLabel = "FOLDER",
            description = "the server is gone: two people finish the open round from paper, in this copy")
    @Nullable Path resume;

    @Option(names = "--hand-over", description = "hand the lines written from paper to the server")
    boolean handOver;

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
    public Integer call() throws InterruptedException {
        var console = requireNonNull(spec).commandLine();
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        var board = new TerminalBoard(out, !plain && terminal());
        try {
            return Refusals.told(console, () -> work(board, out));
        } catch (IllegalArgumentException wrong) {
            return failed(console, wrong, 2);
        } catch (IOException broken) {
            return failed(console, broken, 1);
        }
    }

    private int work(Board board, PrintWriter out) throws IOException {
        if (resume != null) {
            try (var copy = DrawFolder.open(resume)) {
                Paper.finish(copy, board, prompt(out));
            }
            return 0;
        }
        if (server == null) {
            throw new IllegalArgumentException("The server's address, or --resume FOLDER");
        }
        var course = new SecondMachine.Course(
                server, Optional.ofNullable(conference), Optional.ofNullable(code), demo, folder);
        if (handOver) {
            out.println(SecondMachine.handOver(course) + " 行已交给服务器，请主持席接管");
            out.flush();
        } else {
            SecondMachine.follow(course, board);
        }
        return 0;
    }

    private static int failed(CommandLine console, Exception why, int code) {
        console.getErr().println(why.getMessage());
        console.getErr().flush();
        return code;
    }

    /** Asks one person after the other; what one keyed is off the screen before the other is asked. */
    private Paper.Prompt prompt(PrintWriter out) {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        boolean clear = terminal();
        return (who, question) -> {
            out.print((clear ? "\u001b[2J\u001b[H" : "") + "第 " + who.text() + " 人：" + question + "\n> ");
            out.flush();
            var line = in.readLine();
            if (line == null) {
                throw new IOException("nobody answers any more");
            }
            return line.strip();
        };
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
