package gongping.draw;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads {@code key=value} lines in exactly one order (DRAW/1 §3). Codes name the kind of text, then the key. */
final class KeyLines {
    private final String kind;
    private final List<String> lines;
    private int next;

    KeyLines(String kind, String text) {
        this.kind = kind;
        this.lines = DrawText.lines(text, DrawText.Kind.PLAIN);
        if (!lines.getFirst().equals("DRAW/1 " + kind)) {
            throw Unsound.at(1, kind + ".title", "the first line is not \"DRAW/1 %s\"", kind);
        }
        this.next = 1;
    }

    /** Whether the next line begins so. */
    boolean at(String start) {
        return next < lines.size() && lines.get(next).startsWith(start);
    }

    /** The next line, whole. */
    String line() {
        if (next >= lines.size()) {
            throw Unsound.at(lines.size(), kind + ".line", "a line is missing at the end");
        }
        return lines.get(next++);
    }

    String value(String key) {
        var line = line();
        if (!line.startsWith(key + "=")) {
            throw Unsound.at(next, kind + ".line", "\"%s=\" is due here", key);
        }
        return line.substring(key.length() + 1);
    }

    String value(String key, Predicate<String> form) {
        var value = value(key);
        if (!form.test(value)) {
            throw refused(key, "not a value that %s may have", key);
        }
        return value;
    }

    <T> T value(String key, Predicate<String> form, Function<String, T> make) {
        return make.apply(value(key, form));
    }

    int number(String key, int least, int most) {
        int number = DrawText.number(value(key));
        if (number < least || number > most) {
            throw refused(key, "not a number from %d to %d", least, most);
        }
        return number;
    }

    /** A refusal of the line read last. */
    Unsound refused(String key, String text, Object... values) {
        return Unsound.at(next, kind + "." + key, text, values);
    }

    void end() {
        if (next < lines.size()) {
            throw Unsound.at(next + 1, kind + ".line", "a line too many");
        }
    }
}
