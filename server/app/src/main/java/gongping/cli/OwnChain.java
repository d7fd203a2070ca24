package gongping.cli;

import gongping.chain.ChainFile;
import gongping.chain.OwnFiles;
import gongping.draw.SecretChain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Which chain a verb is about, and its passphrase: asked without echo, or a file's first line. Never an argument. */
final class OwnChain {
    /** What a verb does with a chain. */
    interface Work {
        int run() throws IOException, InterruptedException;
    }

    /** A chain that was opened. */
    record Opened(ChainFile file, SecretChain chain) {}

    @Option(names = "--file", paramLabel = "FILE", description = "the chain's file (${DEFAULT-VALUE})")
    Path file = Path.of("witness.chain");

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "its first line is the passphrase, mode 600; without it the passphrase is asked for")
    @Nullable Path passphraseFile;

    String passphrase(String prompt) throws IOException {
        return passphraseFile == null ? Secret.ask(prompt) : OwnFiles.secretLine(passphraseFile);
    }

    /** Reads the chain and opens it. */
    Opened opened() throws IOException {
        var read = ChainFile.read(file);
        var chain = read.open(passphrase("Passphrase of the chain"));
        return new Opened(read, chain.orElseThrow(() -> new IOException("another passphrase opens " + file)));
    }

    /** Runs it; what cannot be done is one line on standard error and exit code 1, wrong usage 2. */
    static int told(CommandLine console, Work work) throws InterruptedException {
        try {
            return Refusals.told(console, work::run);
        } catch (IllegalArgumentException wrong) {
            return failed(console, String.valueOf(wrong.getMessage()), 2);
        } catch (NoSuchFileException none) {
            return failed(console, none.getFile() + " is not there", 1);
        } catch (java.nio.file.FileAlreadyExistsException there) {
            return failed(console, there.getFile() + " is there already and stays as it is", 1);
        } catch (IOException | UncheckedIOException broken) {
            return failed(console, String.valueOf(broken.getMessage()), 1);
        }
    }

    private static int failed(CommandLine console, String why, int code) {
        console.getErr().println(why);
        console.getErr().flush();
        return code;
    }
}
