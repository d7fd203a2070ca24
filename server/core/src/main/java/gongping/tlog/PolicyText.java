package gongping.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a policy file line by line (tlog-policy). */
public final class PolicyText {
    /** What was read. */
    public sealed interface Read {
        /** A policy. */
        record Good(Policy policy) implements Read {}

        /** The first line that is none, from 1. */
        record Faulty(int line, String why) implements Read {}
    }

    private static final Pattern BLANK = Pattern.compile("[ \t]+");

    private final List<VerifierKey> logs = new ArrayList<>();
    private final Map<String, Policy.Member> cosigners = new LinkedHashMap<>();
    private final Map<String, Policy.Quorum> named = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final StringBuilder published = new StringBuilder();
    private Optional<Policy.Quorum> quorum = Optional.empty();

    private PolicyText() {}

    /** Reads a file. */
    public static Read read(byte[] bytes) {
        var text = new String(bytes, UTF_8);
        if (!text.endsWith("\n")) {
            return new Read.Faulty(1, "the last line does not end with a line feed");
        }
        var reading = new PolicyText();
        int line = 0;
        for (var written : text.substring(0, text.length() - 1).split("\n", -1)) {
            line++;
            var why = reading.line(written);
            if (why.isPresent()) {
                return new Read.Faulty(line, why.get());
            }
        }
        int last = line;
        return reading.quorum
                .<Read>map(found ->
                        new Read.Good(new Policy(reading.logs, reading.cosigners, found, reading.published.toString())))
                .orElseGet(() -> new Read.Faulty(last, "there is no quorum line"));
    }

    private Optional<String> line(String written) {
        if (written.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f)) {
            return Optional.of("a control character");
        }
        var words = List.of(BLANK.split(trimmed(written), -1));
        var first = words.getFirst();
        if (first.isEmpty() || first.startsWith("#")) {
            return Optional.empty();
        }
        var why = switch (first) {
            case "log" -> log(words);
            case "witness" -> cosigner(words);
            case "group" -> group(words);
            case "quorum" -> quorum(words);
            default -> Optional.of("no line begins with " + first);
        };
        int address = "log".equals(first) ? 2 : "witness".equals(first) ? 3 : words.size();
        published
                .append(String.join(" ", words.subList(0, Math.min(address, words.size()))))
                .append('\n');
        return why;
    }

    /** Blanks and tabs only: what other scripts call a space is part of a word. */
    private static String trimmed(String written) {
        return written.replaceAll("^[ \t]+|[ \t]+$", "");
    }

    private Optional<String> log(List<String> words) {
        if (words.size() < 2 || words.size() > 3) {
            return Optional.of("log <key> [<url>]");
        }
        var key = VerifierKey.parse(words.get(1)).filter(read -> read.use() == KeyUse.LOG);
        if (key.isEmpty()) {
            return Optional.of("not the key of a log");
        }
        if (logs.stream().anyMatch(log -> log.point().equals(key.get().point()))) {
            return Optional.of("the same key twice");
        }
        logs.add(key.get());
        return Optional.empty();
    }

    private Optional<String> cosigner(List<String> words) {
        if (words.size() < 3 || words.size() > 4) {
            return Optional.of("witness <name> <key> [<url>]");
        }
        var name = words.get(1);
        var key = VerifierKey.parse(words.get(2)).filter(read -> read.use() == KeyUse.COSIGNER);
        if (key.isEmpty()) {
            return Optional.of("not the key of a cosigner");
        }
        if (cosigners.values().stream()
                .anyMatch(member -> member.key().point().equals(key.get().point()))) {
            return Optional.of("the same key twice");
        }
        var why = define(name, new Policy.Quorum.One(name));
        if (why.isEmpty()) {
            cosigners.put(name, new Policy.Member(key.get(), words.size() == 4 ? words.get(3) : ""));
        }
        return why;
    }

    private Optional<String> group(List<String> words) {
        if (words.size() < 4) {
            return Optional.of("group <name> <number>|any|all <name>...");
        }
        var names = words.subList(3, words.size());
        var members = new ArrayList<Policy.Quorum>();
        for (var name : names) {
            if (!named.containsKey(name)) {
                return Optional.of(name + " is not defined above");
            }
            if (!taken.add(name)) {
                return Optional.of(name + " is a member twice");
            }
            members.add(named.get(name));
        }
        long least = least(words.get(2), members.size());
        return least < 1 || least > members.size()
                ? Optional.of(words.get(2) + " of " + members.size() + " cannot be")
                : define(words.get(1), new Policy.Quorum.Of((int) least, members));
    }

    private static long least(String word, int members) {
        return switch (word) {
            case "any" -> 1;
            case "all" -> members;
            default -> Base.decimal(word).orElse(0);
        };
    }

    private Optional<String> quorum(List<String> words) {
        if (words.size() != 2 || quorum.isPresent()) {
            return Optional.of("quorum <name>, once");
        }
        quorum = "none".equals(words.get(1))
                ? Optional.of(new Policy.Quorum.None())
                : Optional.ofNullable(named.get(words.get(1)));
        return quorum.isPresent() ? Optional.empty() : Optional.of(words.get(1) + " is not defined above");
    }

    private Optional<String> define(String name, Policy.Quorum as) {
        return "none".equals(name) || named.putIfAbsent(name, as) != null
                ? Optional.of(name + " is taken")
                : Optional.empty();
    }
}
