package gongping.cli;

import gongping.client.ApiRefused;
import java.io.IOException;
import picocli.CommandLine;

/**
 * How every verb that asks a server tells what came of it: a refusal is one line on standard error and exit code 1,
 * no answer one line and exit code 2.
 */
final class Refusals {
    /** The line of a verb's help for what a server refuses. */
    static final String REFUSED = " 1:the server refused, its reason is printed";
    /** The line of a verb's help for what no server was asked, or none answered. */
    static final String UNANSWERED = " 2:wrong usage, or the server does not answer";

    /** What a verb does; it prints its own good news and returns its exit code. */
    interface Work {
        int run() throws IOException, InterruptedException;
    }

    private Refusals() {}

    /** Runs a verb's work. Without the password that it needs it was called wrongly. */
    static int told(CommandLine console, Work work) throws IOException, InterruptedException {
        try {
            int code = work.run();
            console.getOut().flush();
            return code;
        } catch (ApiRefused refused) {
            boolean nobody = refused.status() == 0;
            console.getErr().println(nobody ? refused.getMessage() : refused.code() + ": " + refused.getMessage());
            console.getErr().flush();
            return nobody ? 2 : 1;
        } catch (Secret.Missing missing) {
            console.getErr().println(missing.getMessage());
            console.getErr().flush();
            return 2;
        }
    }
}
