package gongping.cli;

import static java.util.Objects.requireNonNull;

import gongping.cosign.CosignerFolder;
import gongping.cosign.CosignerRound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A cosigner who goes to the log, from behind any router. */
@Command(
        name = "follow",
        mixinStandardHelpOptions = true,
        description = "Read a draw's log again and again, check all of it, sign each checkpoint that goes on from the"
                + " last one, and bring the signature.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:signed (with --once)",
            " 1:refused: the log shows another history than before, or is not one to sign for",
            " 2:wrong usage, key, heads or policy cannot be read, the policy does not name the key, or the server"
                    + " has no such draw"
        })
final class CosignFollow implements Callable<Integer> {
    private static final long LOOK_MS = 1_000;
    /** A server that has just started may not have opened its logs yet: it is asked again before it is believed. */
    private static final int NONE_MOST = 3;

    @Spec
    @Nullable CommandSpec spec;

    @Parameters(paramLabel = "URL", description = "the log: https://SERVER/api/v1/log/DRAW")
    @Nullable URI log;

    @Option(names = "--folder", paramLabel = "DIR", description = "key and heads (${DEFAULT-VALUE})")
    Path folder = Path.of("cosigner");

    @Option(
            names = "--policy",
            required = true,
            paramLabel = "FILE",
            description = "a policy, or the draw's rules.txt: whose log this is")
    @Nullable Path policy;

    @Option(names = "--once", description = "end after the first signature")
    boolean once;

    @Override
    public Integer call() {
        var console = requireNonNull(spec).commandLine();
        try (var own = CosignerFolder.open(folder)) {
            var read = Cosign.policy(requireNonNull(policy));
            var signatory = Cosign.signatory(own, read);
            var stranger = Cosign.stranger(signatory.key(), read);
            if (stranger.isPresent()) {
                console.getErr().println(stranger.get());
                return 2;
            }
            return follow(console, new CosignerRound(requireNonNull(log), read, signatory));
        } catch (IOException | IllegalArgumentException wrong) {
            console.getErr().println(wrong.getMessage());
            return 2;
        }
    }

    private int follow(CommandLine console, CosignerRound round) {
        var told = "";
        int none = 0;
        boolean seen = false;
        while (!Thread.currentThread().isInterrupted()) {
            String news;
            boolean signed = false;
            try {
                switch (round.look()) {
                    case CosignerRound.Came.Refused(var status, var why) -> {
                        console.getErr().println("refused " + status + ": " + why);
                        return 1;
                    }
                    case CosignerRound.Came.Signed(var size) -> {
                        news = "已共签 " + size + " 行";
                        signed = true;
                        seen = true;
                    }
                    case CosignerRound.Came.Waits(var why) -> {
                        news = "等待：" + why;
                        seen = true;
                    }
                    case CosignerRound.Came.NoDraw(var why) -> {
                        if (!seen && ++none == NONE_MOST) {
                            console.getErr().println(why);
                            return 2;
                        }
                        news = "等待：这台服务器没有这次抽号";
                    }
                }
            } catch (IOException | UncheckedIOException away) {
                none = 0;
                news = "连不上：" + away.getMessage();
            }
            if (!news.equals(told)) {
                console.getOut().println(news);
                console.getOut().flush();
                told = news;
            }
            if (once && signed) {
                return 0;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MS));
        }
        return 0;
    }
}
