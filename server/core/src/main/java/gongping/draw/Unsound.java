package gongping.draw;

/**
 * Something that DRAW/1 does not allow, on its way to the public face of this package, where it becomes a value. Never
 * leaves the package.
 */
@SuppressWarnings("AnnotateFormatMethod")
final class Unsound extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String code;
    private final int line;
    private final boolean inside;

    private Unsound(String code, int line, boolean inside, String text) {
        super(text, null, false, false);
        this.code = code;
        this.line = line;
        this.inside = inside;
    }

    static Unsound of(String code, String text, Object... values) {
        return new Unsound(code, 0, false, text.formatted(values));
    }

    static Unsound at(int line, String code, String text, Object... values) {
        return new Unsound(code, line, false, text.formatted(values));
    }

    static void unless(boolean holds, String code, String text, Object... values) {
        if (!holds) {
            throw of(code, text, values);
        }
    }

    String code() {
        return code;
    }

    /** The same, found in a text that a transcript line carries. */
    Unsound inside() {
        return new Unsound(code, line, true, text());
    }

    boolean isInside() {
        return inside;
    }

    /** Line of the text in which it was found, from 1; 0 where there is none. */
    int line() {
        return line;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
