package gongping.cli;

import gongping.database.DatabaseRefused;
import gongping.ledger.EntryLine;
import gongping.ledger.StreamId;
import gongping.ledger.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The ledger from outside: nothing here needs the server. */
@Command(name = "ledger", mixinStandardHelpOptions = true, description = "Check and publish the ledger.")
final class LedgerVerbs {
    @Spec
    @Nullable CommandSpec spec;

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Recompute every hash, count every number, and name the first broken event.",
                "Exit code 0: all holds; 1: something does not."
            })
    int verify(
            @Mixin WhichDatabase database,
            @Option(names = "--file", paramLabel = "FILE", description = "an exported stream in place of a database")
                    @Nullable Path file)
            throws IOException {
        if (file != null) {
            try (var lines = Files.lines(file)) {
                return print(Verification.of(lines));
            }
        }
        if (!database.named()) {
            throw new ParameterException(
                    verb(),
                    "say what to check: --file FILE of an export, --data DIR of an earlier start, or --url URL");
        }
        return with(database, open -> print(Verification.of(open.connection())));
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Print a stream, one event a line; `ledger verify --file` checks it.")
    int export(
            @Mixin WhichDatabase database,
            @Parameters(paramLabel = "STREAM", description = "kind/id, as conference/2026-11") String stream) {
        return with(database, open -> {
            Verification.stream(
                    open.connection(), StreamId.parse(stream), entry -> out().println(EntryLine.write(entry)));
            out().flush();
            return 0;
        });
    }

    private interface Work {
        int run(WhichDatabase.Open open) throws SQLException;
    }

    private int with(WhichDatabase database, Work work) {
        var line = verb();
        try (var open = database.open(line)) {
            return work.run(open);
        } catch (DatabaseRefused | SQLException e) {
            line.getErr().println(e.getMessage());
            return 1;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(line, e.getMessage(), e);
        }
    }

    /** The verb that was called: what is wrong with its options is shown with its own usage. */
    private CommandLine verb() {
        var line = Objects.requireNonNull(spec).commandLine();
        var called = line.getParseResult().subcommand();
        return called == null ? line : called.commandSpec().commandLine();
    }

    private int print(Verification.Report report) {
        report.heads().forEach((stream, head) -> out().println(stream + " " + head));
        if (report.first().isPresent()) {
            out().println("BROKEN " + report.first().get());
            out().println(report.events() + " events before it hold");
        } else {
            out().println("OK " + report.events() + " events in "
                    + report.heads().size() + " streams hold");
        }
        out().flush();
        return report.first().isPresent() ? 1 : 0;
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
