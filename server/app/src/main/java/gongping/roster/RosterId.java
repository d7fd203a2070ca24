package gongping.roster;

import java.util.regex.Pattern;

/** The name of one roster: {@code r1}, {@code r2} ... */
public record RosterId(String text) {
    private static final Pattern FORM = Pattern.compile("r[1-9][0-9]{0,8}");

    public RosterId {
        if (!isValid(text)) {
            throw new IllegalArgumentException("roster id");
        }
    }

    /** True for what can be the name of a roster. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
