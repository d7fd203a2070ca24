package gongping.cli;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongping.draw.Code;
import gongping.fairness.Board;
import gongping.fairness.BoardJson;
import gongping.fairness.DrawReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The board over published folders, as the page /fairness has it over those of a server. */
@Command(
        name = "fairness",
        mixinStandardHelpOptions = true,
        description = "Compare closed draws with chance, from their published folders only. Prints JSON.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:printed, whatever it says",
            " 1:a folder does not verify, or its draw is not closed",
            " 2:wrong usage, or a folder cannot be read"
        })
final class DrawFairness implements Callable<Integer> {
    @Spec
    @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FOLDER", description = "published folders, one for each draw")
    List<Path> folders = new ArrayList<>();

    @Override
    public Integer call() throws JsonProcessingException {
        var console = requireNonNull(spec).commandLine();
        var sources = new ArrayList<Board.Source>();
        for (var folder : folders) {
            try {
                switch (DrawReading.read(files(folder))) {
                    case DrawReading.Read.Closed(var facts) -> {
                        if (new Code(facts.draw()).rehearsal()) {
                            console.getErr().println(folder + ": a rehearsal, which never counts; left out");
                        } else {
                            sources.add(Board.Source.ofFolder(facts));
                        }
                    }
                    case DrawReading.Read.Open() -> {
                        console.getErr().println(folder + ": holds so far, but the draw is not closed yet");
                        return 1;
                    }
                    case DrawReading.Read.Broken(var line, var code, var text) -> {
                        console.getErr()
                                .println("%s: does not verify: transcript.jsonl:%d: %s: %s; see gongping draw verify"
                                        .formatted(folder, line, code, text));
                        return 1;
                    }
                }
            } catch (IOException | UncheckedIOException e) {
                console.getErr().println(folder + ": cannot be read");
                return 2;
            }
        }
        var board = new ObjectMapper().<ObjectNode>valueToTree(BoardJson.of(Board.of(sources)));
        unknown(board);
        console.getOut()
                .println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(board));
        console.getOut().flush();
        return 0;
    }

    /** A folder holds no title and perhaps no period: what nobody knows is left out. */
    private static void unknown(ObjectNode board) {
        for (var key : List.of("title", "period")) {
            for (var line : board.findParents(key)) {
                if (line instanceof ObjectNode known && known.path(key).asText().isEmpty()) {
                    known.remove(key);
                }
            }
        }
    }

    /** All files of a folder and of the folders in it; the reading takes those that the draw names. */
    private static Map<String, byte[]> files(Path folder) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var found = Files.walk(folder, 2)) {
            for (var file : found.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
