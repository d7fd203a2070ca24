package gongping.tlog;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The entries of a log with the tree over them, and every file that is made of both (tlog-tiles). Immutable. */
public final class Entries {
    /** The longest entry that a bundle can hold. */
    public static final int BYTES_MAX = 0xffff;

    private static final int BITS = 8;

    private final List<byte[]> entries;
    private final Tree tree;

    private Entries(List<byte[]> entries) {
        this.entries = entries;
        this.tree = Tree.of(entries.stream().map(TreeHash::leaf).toList());
    }

    /** These entries: every hash is computed from their bytes here and now. */
    public static Entries of(List<byte[]> entries) {
        if (entries.stream().anyMatch(entry -> entry.length > BYTES_MAX)) {
            throw new IllegalArgumentException("An entry has at most " + BYTES_MAX + " bytes");
        }
        return new Entries(entries.stream().map(byte[]::clone).toList());
    }

    /** The tree over them. */
    public Tree tree() {
        return tree;
    }

    /** How many there are. */
    public int size() {
        return entries.size();
    }

    /** The bytes of one. */
    public byte[] entry(int index) {
        return entries.get(index).clone();
    }

    /** What the log says of itself at a size that it has reached. */
    public Checkpoint checkpoint(String origin, int size) {
        return new Checkpoint(origin, size, tree.root(size));
    }

    /** That an entry is in the tree of a checkpoint. */
    public TlogProof proof(int index, SignedCheckpoint checkpoint) {
        int size = Math.toIntExact(checkpoint.checkpoint().size());
        return new TlogProof(index, tree.inclusion(index, size), checkpoint);
    }

    /** The bytes of a tile in a log of this size; empty where it has no such tile, or not so wide. */
    public Optional<byte[]> bytes(Tile tile, int size) {
        if (size < 0 || size > size()) {
            throw new IllegalArgumentException("The log has not reached this size");
        }
        int shift = tile.level() == Tile.ENTRIES ? 0 : tile.level() * BITS;
        long hashes = shift >= Integer.SIZE ? 0 : size >> shift;
        // The index comes from a stranger's path: multiplied before it is compared, it would come out as another one.
        if (tile.index() > hashes / Tile.WIDTH) {
            return Optional.empty();
        }
        long from = tile.index() * Tile.WIDTH;
        if (from + tile.width() > hashes) {
            return Optional.empty();
        }
        var bytes = new ByteArrayOutputStream();
        for (int i = (int) from; i < from + tile.width(); i++) {
            bytes.writeBytes(
                    tile.level() == Tile.ENTRIES
                            ? prefixed(entries.get(i))
                            : tree.complete(shift, i).bytes());
        }
        return Optional.of(bytes.toByteArray());
    }

    private static byte[] prefixed(byte[] entry) {
        return ByteBuffer.allocate(Short.BYTES + entry.length)
                .putShort((short) entry.length)
                .put(entry)
                .array();
    }

    /** Reads a bundle of entries; empty if it does not hold just so many. */
    public static Optional<List<byte[]>> read(byte[] bundle, int width) {
        var entries = new ArrayList<byte[]>();
        var rest = ByteBuffer.wrap(bundle);
        while (rest.remaining() >= Short.BYTES) {
            int length = Short.toUnsignedInt(rest.getShort());
            if (length > rest.remaining()) {
                return Optional.empty();
            }
            var entry = new byte[length];
            rest.get(entry);
            entries.add(entry);
        }
        return rest.hasRemaining() || entries.size() != width ? Optional.empty() : Optional.of(entries);
    }
}
