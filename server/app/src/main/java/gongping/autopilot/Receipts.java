package gongping.autopilot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * What was answered to each press, one line of JSON each, kept before anything follows from it. Whoever holds these
 * lines can ask the ledger afterwards whether it kept its word.
 */
final class Receipts {
    private final Optional<Path> file;

    Receipts(Optional<Path> file) {
        this.file = file;
    }

    void keep(String key, String command, JsonNode answer) {
        if (file.isEmpty()) {
            return;
        }
        var line = JsonNodeFactory.instance.objectNode().put("key", key).put("command", command);
        line.set("answer", answer);
        try {
            Files.writeString(file.get(), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a receipt", e);
        }
    }
}
