package gongping.roster;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** What a single character may be: what is refused in every cell, and what looks like something else. */
final class Letters {
    private static final String CYRILLIC = "АВСЕНКМОРТХУаеорсухІіЅѕЈј";
    private static final String LATIN = "ABCEHKMOPTXYaeopcyxIiSsJj";
    private static final String DOTS = "•‧∙⋅・･●．.ㆍ᛫⸱";

    private Letters() {}

    /** {@code U+200B}. */
    static String code(int c) {
        return "U+%04X".formatted(c);
    }

    /** True for what nobody minds in any cell. */
    static boolean isPlain(int c) {
        return (c >= 0x20 && c < 0x7F)
                || (c >= 0x4E00 && c <= 0x9FFF)
                || refusal(c).isEmpty();
    }

    /** Why a character is refused in every cell, if it is. */
    static Optional<Reason> refusal(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL ->
                Optional.of(c == '\n' || c == '\r' ? Reason.TEXT_LINE_BREAK : Reason.TEXT_CONTROL);
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> Optional.of(Reason.TEXT_CONTROL);
            case Character.FORMAT -> Optional.of(isDirection(c) ? Reason.TEXT_REVERSED : Reason.TEXT_INVISIBLE);
            case Character.PRIVATE_USE -> Optional.of(Reason.TEXT_PRIVATE);
            case Character.SURROGATE -> Optional.of(Reason.TEXT_BROKEN);
            case Character.SPACE_SEPARATOR ->
                c == ' ' || c == 0x3000 ? Optional.empty() : Optional.of(Reason.TEXT_INVISIBLE);
            default -> other(c);
        };
    }

    private static Optional<Reason> other(int c) {
        if (c == 0xFFFD || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF)) {
            return Optional.of(Reason.TEXT_BROKEN);
        }
        boolean ignorable = (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xE0100 && c <= 0xE01EF)
                || c == 0x034F
                || c == 0x115F
                || c == 0x1160
                || c == 0x17B4
                || c == 0x17B5
                || c == 0x2800
                || c == 0x3164
                || c == 0xFFA0;
        if (ignorable) {
            return Optional.of(Reason.TEXT_INVISIBLE);
        }
        boolean radical = c >= 0x2E80 && c <= 0x2FDF;
        return radical ? Optional.of(Reason.TEXT_LOOKALIKE) : Optional.empty();
    }

    private static boolean isDirection(int c) {
        return (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200E
                || c == 0x200F
                || c == 0x061C;
    }

    /** Cyrillic and Greek letters and full-width forms, which pass for Latin ones. */
    static boolean isLookalike(int c) {
        var script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.CYRILLIC
                || script == Character.UnicodeScript.GREEK
                || (c >= 0xFF01 && c <= 0xFF5E);
    }

    static boolean isWrongDot(int c) {
        return DOTS.indexOf(c) >= 0;
    }

    /** What the text looks like: full-width and Cyrillic letters as Latin ones, in capitals. */
    static String folded(String text) {
        var folded = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(c -> {
            int at = CYRILLIC.indexOf(c);
            folded.appendCodePoint(at >= 0 ? LATIN.charAt(at) : c);
        });
        return folded.toString().strip().toUpperCase(Locale.ROOT);
    }
}
