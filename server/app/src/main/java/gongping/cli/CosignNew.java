package gongping.cli;

import static java.util.Objects.requireNonNull;

import gongping.cosign.CosignerFolder;
import gongping.tlog.VerifierKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a cosigner's key on its owner's own computer. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Make a cosigner's key and print its public half, as the draw's rules will name it.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:made", " 1:the folder has a cosigner already, or cannot be written", " 2:wrong usage"})
final class CosignNew implements Callable<Integer> {
    @Spec
    @Nullable CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "the key's name, without spaces and +; a domain of yours is best")
    String name = "";

    @Option(names = "--folder", paramLabel = "DIR", description = "where the key is kept (${DEFAULT-VALUE})")
    Path folder = Path.of("cosigner");

    @Override
    public Integer call() {
        var console = requireNonNull(spec).commandLine();
        if (!VerifierKey.isName(name)) {
            throw new ParameterException(console, "A key's name has neither spaces nor +");
        }
        try {
            var key = CosignerFolder.make(folder, name);
            console.getOut().print(key.verifierKey().text() + "\n");
            console.getOut().flush();
            return 0;
        } catch (IOException refused) {
            console.getErr().println(refused.getMessage());
            return 1;
        }
    }
}
