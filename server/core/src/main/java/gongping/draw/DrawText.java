package gongping.draw;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The rules that every text of DRAW/1 keeps (§3), and how one is read. */
final class DrawText {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

    /** What a text may hold beside the rest: TAB between the columns of a table. */
    enum Kind {
        PLAIN,
        TABLE
    }

    private DrawText() {}

    static List<String> lines(String text, Kind kind) {
        return lines(text.getBytes(StandardCharsets.UTF_8), kind);
    }

    /** The lines of a whole text, without their ends. */
    static List<String> lines(byte[] text, Kind kind) {
        checkStart(text);
        var lines = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\n') {
                lines.add(line(text, from, i, lines.size() + 1, kind));
                from = i + 1;
            }
        }
        if (from < text.length) {
            throw Unsound.at(lines.size() + 1, "text.no-final-lf", "the last line does not end with LF");
        }
        return lines;
    }

    static void checkStart(byte[] text) {
        if (text.length == 0) {
            throw Unsound.at(1, "text.empty", "no line at all");
        }
        if (text.length >= 3 && text[0] == (byte) 0xef && text[1] == (byte) 0xbb && text[2] == (byte) 0xbf) {
            throw Unsound.at(1, "text.bom", "begins with a byte order mark");
        }
    }

    /** One line of a text: bytes from (inclusive) to (exclusive) its LF. */
    static String line(byte[] text, int from, int to, int number, Kind kind) {
        String line;
        try {
            line = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(text, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Unsound.at(number, "text.not-utf8", "not UTF-8");
        }
        check(line, number, kind);
        return line;
    }

    private static void check(String line, int number, Kind kind) {
        if (line.endsWith(" ") || line.endsWith("\t")) {
            throw Unsound.at(number, "text.blank-at-end", "a blank stands at the line's end");
        }
        boolean ascii = true;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            ascii &= c < 0x80;
            if (Character.getType(c) == Character.CONTROL && !(c == '\t' && kind == Kind.TABLE)) {
                throw Unsound.at(number, "text.control", "control character U+%04X", (int) c);
            }
        }
        if (!ascii && !Normalizer.isNormalized(line, Normalizer.Form.NFC)) {
            throw Unsound.at(number, "text.not-nfc", "not in normalization form C");
        }
    }

    /** A name as tables hold it: 1 to {@code most} code points, NFC, none of Cc, no SPACE at either end. */
    static boolean isName(String text, int most) {
        return !text.isEmpty()
                && text.codePointCount(0, text.length()) <= most
                && !text.startsWith(" ")
                && !text.endsWith(" ")
                && text.codePoints()
                        .allMatch(c -> Character.getType(c) != Character.CONTROL
                                && Character.getType(c) != Character.SURROGATE)
                && Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }

    /** A decimal of at most nine digits without sign or leading zeros; -1 where the text is none. */
    static int number(String text) {
        return NUMBER.matcher(text).matches() ? Integer.parseInt(text) : -1;
    }
}
