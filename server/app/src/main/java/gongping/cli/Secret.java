package gongping.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** Passwords at a terminal: asked without echo, or one line of the standard input where there is no terminal. */
final class Secret {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int FIRST_LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Nobody was there to type one. */
    static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Missing(String prompt) {
            super(prompt + " is needed: type it at a terminal, or give it as a line of the standard input");
        }
    }

    private Secret() {}

    static String ask(String prompt) throws IOException {
        var told = told(prompt);
        if (told.isEmpty()) {
            throw new Missing(prompt);
        }
        return told;
    }

    /** Without a terminal the console is null, or (22 to 24) reads the standard input itself: both are right. */
    @SuppressWarnings("SystemConsoleNull")
    private static String told(String prompt) throws IOException {
        var console = System.console();
        if (console != null) {
            var typed = console.readPassword("%s: ", prompt);
            return typed == null ? "" : new String(typed);
        }
        var line = Lines.IN.readLine();
        return line == null ? "" : line;
    }

    /** A first password, to be told to its holder and changed by him. */
    static String first() {
        var password = new StringBuilder();
        for (int i = 0; i < FIRST_LENGTH; i++) {
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /** Read only where a password is asked for. */
    private static final class Lines {
        static final BufferedReader IN = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }
}
