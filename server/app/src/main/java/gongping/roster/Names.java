package gongping.roster;

import gongping.draw.Cadre;
import java.util.Optional;

/** Names of people: rare characters and the middle dot stay as they are. */
final class Names {
    private static final int DOT = '·';

    private Names() {}

    /** The name in this cell; what cannot be one is reported. */
    static Optional<String> read(RowReader row, Column column) {
        var name = row.required(column, Cadre.NAME_MAX);
        if (name.isEmpty()) {
            return name;
        }
        var text = name.get();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (!belongs(row, column, text, i, c)) {
                return Optional.empty();
            }
            i += Character.charCount(c);
        }
        return name;
    }

    private static boolean belongs(RowReader row, Column column, String text, int at, int c) {
        if (c >= 0x4E00 && c <= 0x9FFF) {
            return true;
        }
        if (c == ' ' && at > 0 && isLatin(text.codePointBefore(at)) && isLatin(text.codePointAt(at + 1))) {
            return true;
        }
        Optional<Reason> reason = c == ' ' || c == 0x3000
                ? Optional.of(Reason.NAME_BLANK)
                : Letters.isWrongDot(c)
                        ? Optional.of(Reason.NAME_DOT)
                        : Letters.isLookalike(c)
                                ? Optional.of(Reason.TEXT_LOOKALIKE)
                                : isLetter(c) ? Optional.empty() : Optional.of(Reason.NAME_BAD);
        reason.ifPresent(r -> row.fault(column, r, Letters.code(c)));
        return reason.isEmpty();
    }

    /** Characters that are younger than the running JDK's tables are letters too where they lie among ideographs. */
    private static boolean isLetter(int c) {
        return Character.isLetter(c) || c == DOT || (c >= 0x20000 && c <= 0x3FFFF);
    }

    private static boolean isLatin(int c) {
        return c < 0x250 && Character.isLetter(c);
    }
}
