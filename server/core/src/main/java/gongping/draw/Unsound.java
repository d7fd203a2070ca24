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

    private Unsound(String code, int line, String text) {
        super(text, null, false, false);
        this.code = code;
        this.line = line;
    }

    static Unsound of(String code, String text, Object... values) {
        return new Unsound(code, 0, text.formatted(values));
    }

    static Unsound at(int line, String code, String text, Object... values) {
        return new Unsound(code, line, text.formatted(values));
    }

    static void unless(boolean holds, String code, String text, Object... values) {
        if (!holds) {
            throw of(code, text, values);
        }
    }

    String code() {
        return code;
    }

    /** Line of the text in which it was found, from 1; 0 where there is none. */
    int line() {
        return line;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
