package gongping.cli;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import gongping.client.Api;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports files as a new draft and prints what is wrong with them. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Import grids, units, cadres, households and groups (CSV or XLSX) as a new draft, all or nothing.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:imported", " 1:faults or a refusal, printed", Refusals.UNANSWERED})
final class RosterImport implements Callable<Integer> {
    private static final long POLL_MS = 500;

    @Spec
    @Nullable CommandSpec spec;

    @Mixin
    Registrar registrar = new Registrar();

    @Option(names = "--sample", description = "a sample roster: its numbers are 100 and eight digits, no others")
    boolean sample;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "the tables; which one a file is tells its header")
    List<Path> files = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var console = requireNonNull(spec).commandLine();
        Unreadable.demand(files);
        return Refusals.told(console, () -> {
            var api = registrar.signedIn();
            var begun = api.upload("POST", sample ? "/rosters?sample=true" : "/rosters", files);
            var ended = follow(api, begun.path("import").asText(), console.getErr());
            return report(ended, console.getOut());
        });
    }

    /** Tells on the error stream how far it is, so that the report can be piped. */
    private static JsonNode follow(Api api, String id, PrintWriter err) throws InterruptedException {
        String said = "";
        while (true) {
            var now = api.get("/imports/" + id);
            String rows = words(now.path("rows"));
            if (!rows.equals(said)) {
                err.println(rows);
                err.flush();
                said = rows;
            }
            if (!now.path("state").asText().equals("running")) {
                return now;
            }
            Thread.sleep(POLL_MS);
        }
    }

    private static int report(JsonNode ended, PrintWriter out) {
        print(ended.path("findings"), out);
        boolean done = ended.path("state").asText().equals("done");
        if (done) {
            out.println(
                    ended.path("roster").asText() + "\t" + ended.path("cadres").asText() + " cadres\t"
                            + ended.path("households").asText() + " households");
            ranks(ended.path("ranks")).ifPresent(out::println);
        } else {
            out.println(ended.path("state").asText() + "\t" + words(ended.path("counts")));
        }
        out.flush();
        return done ? 0 : 1;
    }

    /** Any text is a rank, so a mistyped one is for the registrar to see; empty where no cadre has any. */
    static Optional<String> ranks(JsonNode ranks) {
        var named = ranks.properties().stream()
                .map(one -> (one.getKey().isEmpty() ? "未填 (none)" : one.getKey()) + " "
                        + one.getValue().asText())
                .collect(Collectors.joining("，"));
        boolean nobodys = ranks.isEmpty() || (ranks.size() == 1 && ranks.has(""));
        return nobodys ? Optional.empty() : Optional.of("职级 / ranks\t" + named);
    }

    /** Names with their numbers, for people: {@code cadres.csv 12, units.csv 3}. */
    private static String words(JsonNode numbers) {
        return numbers.properties().stream()
                .map(one -> one.getKey() + " " + one.getValue().asText())
                .collect(Collectors.joining(", "));
    }

    /** One line for each finding: severity, file, row, column, value, code, reason. */
    static void print(JsonNode findings, PrintWriter out) {
        for (var finding : findings) {
            out.println(String.join(
                    "\t",
                    finding.path("warning").asBoolean() ? "warning" : "fault",
                    finding.path("file").asText(),
                    finding.path("row").asText(),
                    finding.path("column").asText(),
                    finding.path("value").asText(),
                    finding.path("code").asText(),
                    finding.path("zh").asText() + " / " + finding.path("en").asText()));
        }
    }
}
