package gongping.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * What every verb says of a file or a line that fails while it is read or written: one line on standard error, exit
 * code 2. Anything else that is thrown is a fault of the program and keeps its stack trace.
 */
final class Unreadable implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception thrown, CommandLine console, ParseResult parsed) throws Exception {
        var err = console.getErr();
        switch (thrown) {
            case IOException failed -> err.println(words(failed));
            case UncheckedIOException failed -> err.println(words(Objects.requireNonNull(failed.getCause())));
            default -> throw thrown;
        }
        err.flush();
        return 2;
    }

    /** Throws for the first of these files that cannot be read, before anybody is asked for a password. */
    static void demand(List<Path> files) throws IOException {
        for (var file : files) {
            Files.newByteChannel(file).close();
        }
    }

    /** The JSON in a file; where it is none, the file and the place are named. */
    static JsonNode json(Path file) throws IOException {
        try {
            return new ObjectMapper().readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException broken) {
            throw new IOException(file + ": not valid JSON" + at(broken), broken);
        }
    }

    private static String words(IOException failed) {
        return switch (failed) {
            case NoSuchFileException missing -> "No such file: " + missing.getFile();
            case AccessDeniedException denied -> "May not be read or written: " + denied.getFile();
            case JsonProcessingException json -> json.getOriginalMessage() + at(json);
            case CharacterCodingException bytes -> "Not a text file in UTF-8";
            default -> Objects.requireNonNullElseGet(failed.getMessage(), failed::toString);
        };
    }

    private static String at(JsonProcessingException json) {
        var place = json.getLocation();
        return place == null ? "" : " (line %d, column %d)".formatted(place.getLineNr(), place.getColumnNr());
    }
}
