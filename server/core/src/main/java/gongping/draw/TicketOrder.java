package gongping.draw;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.util.Arrays;
import java.util.List;

/**
 * All ids of one draw in the order of (ticket, id), by UTF-8 bytes (DRAW/1 §2). Ranks count from 1.
 *
 * <p>A ticket begins with the lowest decimal digits of its hash, so nine of them, reversed, decide nearly every
 * comparison; a full ticket text is made only for equal ones, and for whoever asks.
 */
public final class TicketOrder {
    private static final int HASH = 32;
    private static final int PREFIX = 64;
    private static final int INPUT = 128;
    private static final int DIGITS = 1_000_000_000;
    private static final int[] REVERSED = reversed();

    private final List<String> ids;
    private final byte[] hashes;
    private final long[] keys;

    private TicketOrder(List<String> ids, byte[] hashes, long[] keys) {
        this.ids = ids;
        this.hashes = hashes;
        this.keys = keys;
    }

    /**
     * Orders distinct ids. The order in which they are given does not matter.
     *
     * @throws IllegalArgumentException if an id occurs twice
     */
    public static TicketOrder of(String seed, List<String> ids) {
        var given = List.copyOf(ids);
        var hashes = hash(seed, given);
        var keys = new long[given.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = leadingDigits(hashes, i * HASH) << Integer.SIZE | i;
        }
        var order = new TicketOrder(given, hashes, sorted(keys));
        order.settleEqualKeys();
        return order;
    }

    public int size() {
        return keys.length;
    }

    /** Where the id of this rank stands in the list that was given, from 0. */
    public int at(int rank) {
        return (int) keys[rank - 1];
    }

    public String id(int rank) {
        return ids.get(at(rank));
    }

    public Ticket ticket(int rank) {
        return ticketAt(at(rank));
    }

    private Ticket ticketAt(int index) {
        return Ticket.ofHash(Arrays.copyOfRange(hashes, index * HASH, (index + 1) * HASH));
    }

    private static byte[] hash(String seed, List<String> ids) {
        var hashes = new byte[Math.multiplyExact(ids.size(), HASH)];
        var input = Arrays.copyOf(Sha256.of(seed).hex().getBytes(StandardCharsets.US_ASCII), INPUT);
        var digest = Sha256.digest();
        try {
            for (int i = 0; i < ids.size(); i++) {
                var id = ids.get(i).getBytes(StandardCharsets.UTF_8);
                if (id.length > INPUT - PREFIX) {
                    digest.update(input, 0, PREFIX);
                    digest.update(id);
                } else {
                    System.arraycopy(id, 0, input, PREFIX, id.length);
                    digest.update(input, 0, PREFIX + id.length);
                }
                digest.digest(hashes, i * HASH, HASH);
            }
        } catch (DigestException e) {
            throw new IllegalStateException("A SHA-256 fits into 32 bytes", e);
        }
        return hashes;
    }

    /** The lowest nine decimal digits of a hash, the lowest first, as a number. */
    private static long leadingDigits(byte[] hashes, int from) {
        long rest = 0;
        for (int i = from; i < from + HASH; i += 4) {
            long word = (hashes[i] & 0xffL) << 24
                    | (hashes[i + 1] & 0xff) << 16
                    | (hashes[i + 2] & 0xff) << 8
                    | (hashes[i + 3] & 0xff);
            rest = (rest << Integer.SIZE | word) % DIGITS;
        }
        int low = (int) rest;
        return REVERSED[low % 1000] * 1_000_000L + REVERSED[low / 1000 % 1000] * 1000L + REVERSED[low / 1_000_000];
    }

    /**
     * Sorts by spreading first: hashes are even over their range, so each key falls next to its place and is moved
     * there by insertion.
     */
    private static long[] sorted(long[] keys) {
        int n = keys.length;
        var ends = new int[n + 1];
        for (long key : keys) {
            ends[bucket(key, n) + 1]++;
        }
        for (int i = 1; i <= n; i++) {
            ends[i] += ends[i - 1];
        }
        var sorted = new long[n];
        for (long key : keys) {
            sorted[ends[bucket(key, n)]++] = key;
        }
        for (int i = 1; i < n; i++) {
            long key = sorted[i];
            int to = i;
            while (to > 0 && sorted[to - 1] > key) {
                sorted[to] = sorted[to - 1];
                to--;
            }
            sorted[to] = key;
        }
        return sorted;
    }

    private static int bucket(long key, int buckets) {
        return (int) ((key >>> Integer.SIZE) * buckets / DIGITS);
    }

    private static int[] reversed() {
        var table = new int[1000];
        for (int i = 0; i < table.length; i++) {
            table[i] = i % 10 * 100 + i / 10 % 10 * 10 + i / 100;
        }
        return table;
    }

    private void settleEqualKeys() {
        for (int from = 0; from < keys.length; ) {
            int to = from + 1;
            while (to < keys.length && keys[to] >>> Integer.SIZE == keys[from] >>> Integer.SIZE) {
                to++;
            }
            if (to - from > 1) {
                settle(from, to);
            }
            from = to;
        }
    }

    private void settle(int from, int to) {
        var equal = Arrays.stream(keys, from, to)
                .boxed()
                .sorted((a, b) -> compare(a.intValue(), b.intValue()))
                .toList();
        for (int i = from; i < to; i++) {
            keys[i] = equal.get(i - from);
        }
    }

    private int compare(int a, int b) {
        int byTicket = ticketAt(a).compareTo(ticketAt(b));
        int order = byTicket != 0 ? byTicket : compareUtf8(ids.get(a), ids.get(b));
        if (order == 0 && a != b) {
            throw new IllegalArgumentException("An id occurs twice: " + ids.get(a));
        }
        return order;
    }

    /** Order of the UTF-8 bytes; {@link String#compareTo} agrees only inside the Basic Multilingual Plane. */
    static int compareUtf8(String a, String b) {
        return Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
