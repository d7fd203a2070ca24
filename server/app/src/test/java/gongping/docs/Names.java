package gongping.docs;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What a script has learnt from answers: {@code {{name}}} takes a value where it stands first, and is it later. */
final class Names {
    private static final Pattern NAME = Pattern.compile("\\{\\{([a-z-]+)}}");
    private static final String ANYTHING = "...";

    private final Map<String, String> known = new HashMap<>();

    /** The text with every name replaced by what it stands for. */
    String fill(String text) {
        return NAME.matcher(text).replaceAll(found -> {
            var value = known.get(found.group(1));
            if (value == null) {
                throw new IllegalArgumentException("nothing is known of {{" + found.group(1) + "}}");
            }
            return java.util.regex.Matcher.quoteReplacement(value);
        });
    }

    /** Whether the value is the one that is shown: itself, {@code ...} for a rest that may be anything, or a name. */
    boolean matches(String shown, String value) {
        var name = NAME.matcher(shown);
        if (name.matches()) {
            var before = known.putIfAbsent(name.group(1), value);
            return before == null || before.equals(value);
        }
        return shown.endsWith(ANYTHING)
                ? value.startsWith(shown.substring(0, shown.length() - ANYTHING.length()))
                : fill(shown).equals(value);
    }
}
