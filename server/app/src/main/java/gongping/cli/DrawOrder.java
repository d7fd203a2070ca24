package gongping.cli;

import static java.util.Objects.requireNonNull;

import gongping.draw.TicketOrder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Orders ids by their tickets (DRAW/1 §2). */
@Command(
        name = "order",
        mixinStandardHelpOptions = true,
        description = "Order ids by their tickets. Prints rank TAB id TAB ticket, one id per line.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:printed",
            " 1:the file holds an id twice, an empty line, or something else that is not a list of ids",
            " 2:wrong usage, or the file cannot be read"
        })
final class DrawOrder implements Callable<Integer> {
    private static final char BOM = '\uFEFF';

    @Spec
    @Nullable CommandSpec spec;

    @Option(
            names = "--seed",
            required = true,
            paramLabel = "TEXT",
            description = "the seed, exactly as published: leading zeros count")
    @Nullable String seed;

    @Option(
            names = "--ids",
            required = true,
            paramLabel = "FILE",
            description = "UTF-8, one id per line; LF or CRLF, with or without a byte order mark")
    @Nullable Path ids;

    @Option(names = "--take", paramLabel = "N", description = "print the first N only")
    int take = Integer.MAX_VALUE;

    @Override
    public Integer call() {
        var console = requireNonNull(spec).commandLine();
        if (take < 1) {
            throw new ParameterException(console, "--take is 1 or more");
        }
        if (requireNonNull(seed).indexOf('\uFFFD') >= 0) {
            throw new ParameterException(console, "--seed holds a character that this terminal's encoding cannot pass");
        }
        Optional<List<String>> lines = lines(read());
        var fault = lines.flatMap(DrawOrder::fault);
        if (lines.isEmpty() || fault.isPresent()) {
            console.getErr().println(ids + ": " + fault.orElse("not UTF-8"));
            return 1;
        }
        var order = TicketOrder.of(requireNonNull(seed), lines.get());
        var out = console.getOut();
        for (int rank = 1; rank <= Math.min(take, order.size()); rank++) {
            out.print(rank + "\t" + order.id(rank) + "\t" + order.ticket(rank) + "\n");
        }
        out.flush();
        return 0;
    }

    private byte[] read() {
        try {
            return Files.readAllBytes(requireNonNull(ids));
        } catch (IOException e) {
            throw new ParameterException(requireNonNull(spec).commandLine(), "Cannot read " + ids, e);
        }
    }

    private static Optional<List<String>> lines(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            var content = !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
            var whole = content.endsWith("\n") ? content.substring(0, content.length() - 1) : content;
            return Optional.of(content.isEmpty() ? List.of() : split(whole));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split("\n", -1))
                .map(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line)
                .toList();
    }

    /** The first line that is not an id of its own. */
    private static Optional<String> fault(List<String> lines) {
        if (lines.isEmpty()) {
            return Optional.of("no ids");
        }
        var seen = new HashMap<String, Integer>();
        for (int i = 0; i < lines.size(); i++) {
            var id = lines.get(i);
            if (id.isEmpty()) {
                return Optional.of("line " + (i + 1) + " is empty");
            }
            if (!id.equals(id.strip()) || id.chars().anyMatch(Character::isISOControl)) {
                return Optional.of("line " + (i + 1) + " has a blank at an end, or a control character");
            }
            var before = seen.putIfAbsent(id, i + 1);
            if (before != null) {
                return Optional.of("line " + (i + 1) + " repeats the id of line " + before);
            }
        }
        return Optional.empty();
    }
}
