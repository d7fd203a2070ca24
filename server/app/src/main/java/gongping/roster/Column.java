package gongping.roster;

import java.util.List;
import java.util.Locale;

/**
 * A column of an import, known by any of its headers.
 *
 * @param names the headers, Chinese first; letters small, without blanks
 * @param required whether the table must have it
 * @param shown how its values are shown in a report
 */
record Column(Shown shown, boolean required, List<String> names) {
    /** What of a value a report may show. */
    enum Shown {
        WHOLE,
        NAME,
        PHONE,
        ADDRESS
    }

    static Column of(Shown shown, String... names) {
        return new Column(shown, true, List.of(names));
    }

    static Column optional(Shown shown, String... names) {
        return new Column(shown, false, List.of(names));
    }

    String title() {
        return names.getFirst();
    }

    boolean answersTo(String header) {
        return names.contains(bare(header));
    }

    String show(String value) {
        return switch (shown) {
            case WHOLE -> Masked.visible(value);
            case NAME -> Masked.name(value);
            case PHONE -> Masked.phone(value);
            case ADDRESS -> Masked.address(value);
        };
    }

    private static String bare(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u3000_*＊\\uFEFF-]", "");
    }
}
