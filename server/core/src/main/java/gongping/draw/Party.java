package gongping.draw;

import java.util.Optional;
import java.util.regex.Pattern;

/** An owner of a secret chain: the server (0), the witnesses (from 1), in the order of their reveals (DRAW/1 §3.6). */
public record Party(int number) implements Comparable<Party> {
    public static final Party SERVER = new Party(0);
    private static final Pattern WITNESS = Pattern.compile("witness\\.([1-9][0-9]{0,8})");

    public Party {
        if (number < 0) {
            throw new IllegalArgumentException("A party's number is 0 or more");
        }
    }

    public static Party witness(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("Witnesses are numbered from 1");
        }
        return new Party(number);
    }

    /** The party that a text names, if it names one. */
    public static Optional<Party> parse(String text) {
        if (text.equals("server")) {
            return Optional.of(SERVER);
        }
        var witness = WITNESS.matcher(text);
        return witness.matches() ? Optional.of(new Party(Integer.parseInt(witness.group(1)))) : Optional.empty();
    }

    /** {@code server} or {@code witness.1}, as every text of DRAW/1 writes it. */
    public String text() {
        return number == 0 ? "server" : "witness." + number;
    }

    @Override
    public int compareTo(Party other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return text();
    }
}
