package gongping.ledger;

/**
 * A stream's name, {@code kind/id}: {@code conference/2026-11}.
 *
 * @param kind which rules fold it, lower-case letters
 * @param id letters, digits, {@code . _ -}, at most 80; never a person's name or number
 */
public record StreamId(String kind, String id) {
    public StreamId {
        if (!kind.matches("[a-z]{1,20}") || !id.matches("[A-Za-z0-9._-]{1,80}")) {
            throw new IllegalArgumentException("a stream is kind/id");
        }
    }

    /** Reads {@code kind/id}. */
    public static StreamId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("a stream is kind/id");
        }
        return new StreamId(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return kind + "/" + id;
    }
}
