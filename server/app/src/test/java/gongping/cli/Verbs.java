package gongping.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** The program as somebody starts it, for tests outside this room. */
public final class Verbs {
    /** What came of it. */
    public record Ran(int code, String out, String err) {}

    private Verbs() {}

    public static Ran run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.program()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
        return new Ran(code, out.toString(), err.toString());
    }
}
