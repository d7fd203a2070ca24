package gongping.cli;

import static java.util.Objects.requireNonNull;

import gongping.cosign.CosignerFolder;
import gongping.cosign.CosignerServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A cosigner who is asked over HTTP (C2SP tlog-witness). */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Answer POST /add-checkpoint as C2SP tlog-witness says, until stopped. Put TLS in front of it.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:stopped", " 2:wrong usage, or key, heads or policy cannot be read"})
final class CosignServe implements Callable<Integer> {
    @Spec
    @Nullable CommandSpec spec;

    @Option(names = "--folder", paramLabel = "DIR", description = "key and heads (${DEFAULT-VALUE})")
    Path folder = Path.of("cosigner");

    @Option(
            names = "--policy",
            required = true,
            paramLabel = "FILE",
            description = "a policy, or the draw's rules.txt: whose logs are signed for")
    @Nullable Path policy;

    @Option(names = "--address", paramLabel = "ADDRESS", description = "where to listen (${DEFAULT-VALUE})")
    String address = "127.0.0.1";

    @Option(names = "--port", paramLabel = "N", description = "0 takes a free one (${DEFAULT-VALUE})")
    int port = 8175;

    @Override
    public Integer call() throws InterruptedException {
        var console = requireNonNull(spec).commandLine();
        try (var own = CosignerFolder.open(folder)) {
            var signatory = Cosign.signatory(own, Cosign.policy(requireNonNull(policy)));
            try (var server = CosignerServer.start(signatory, address, port)) {
                console.getOut()
                        .println("Ready: http://" + address + ":" + server.port() + "/add-checkpoint as "
                                + own.key().verifierKey().text());
                console.getOut().flush();
                var stopped = new CountDownLatch(1);
                Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
                stopped.await();
            }
            return 0;
        } catch (IOException | IllegalArgumentException wrong) {
            console.getErr().println(wrong.getMessage());
            return 2;
        }
    }
}
