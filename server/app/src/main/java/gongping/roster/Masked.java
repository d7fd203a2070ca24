package gongping.roster;

/** How a value is shown where the whole of it must not be: on public screens and in reports. */
final class Masked {
    private static final int SHOWN_MAX = 40;
    private static final int PHONE_HEAD = 3;
    private static final int PHONE_TAIL = 4;
    private static final int ADDRESS_HEAD = 4;

    private Masked() {}

    /** 王小明 becomes 王**; nothing tells how long the name is. */
    static String name(String name) {
        return name.isEmpty() ? "" : visible(name.substring(0, name.offsetByCodePoints(0, 1))) + "**";
    }

    /** The first three and the last four characters, the rest as asterisks. */
    static String phone(String phone) {
        int length = phone.length();
        if (length <= PHONE_HEAD + PHONE_TAIL) {
            return "*".repeat(length);
        }
        return visible(phone.substring(0, PHONE_HEAD)) + "****" + visible(phone.substring(length - PHONE_TAIL));
    }

    static String address(String address) {
        int head = Math.min(ADDRESS_HEAD, address.codePointCount(0, address.length()));
        return visible(address.substring(0, address.offsetByCodePoints(0, head))) + "**";
    }

    /** The text with whatever an eye cannot see written out. */
    static String visible(String text) {
        var shown = new StringBuilder();
        text.codePoints().limit(SHOWN_MAX).forEach(c -> {
            if (Letters.isPlain(c)) {
                shown.appendCodePoint(c);
            } else {
                shown.append('<').append(Letters.code(c)).append('>');
            }
        });
        return text.codePointCount(0, text.length()) > SHOWN_MAX ? shown + "…" : shown.toString();
    }
}
