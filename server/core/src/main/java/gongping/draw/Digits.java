package gongping.draw;

import java.util.regex.Pattern;

/** What the public dice show, 1 to 40 ASCII digits; a text, so leading zeros count (DRAW/1 §3.5). */
public record Digits(String text) {
    private static final Pattern FORM = Pattern.compile("[0-9]{1,40}");

    public Digits {
        if (!isValid(text)) {
            throw new IllegalArgumentException("Not 1 to 40 ASCII digits");
        }
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    public int count() {
        return text.length();
    }

    @Override
    public String toString() {
        return text;
    }
}
