package gongping.tlog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One file of a log (tlog-tiles): up to 256 hashes that stand side by side, or the entries below them.
 *
 * @param level 0 to 63: its hashes are roots over 256^level entries; {@link #ENTRIES} for the entries themselves
 * @param index from the left
 * @param width 1 to 256; fewer than 256 only at the right end
 */
public record Tile(int level, long index, int width) {
    /** How many hashes a full tile has. */
    public static final int WIDTH = 256;

    /** The level that stands for entries. */
    public static final int ENTRIES = -1;

    private static final int LEVEL_MAX = 63;
    private static final int STEP = 1000;
    private static final Pattern FORM =
            Pattern.compile("tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    public Tile {
        if (level < ENTRIES || level > LEVEL_MAX || index < 0 || width < 1 || width > WIDTH) {
            throw new IllegalArgumentException("No such tile");
        }
    }

    /** Reads a path below the log's prefix: one way to write each tile, no other is read. */
    public static Optional<Tile> parse(String path) {
        var match = FORM.matcher(path);
        if (!match.matches()) {
            return Optional.empty();
        }
        var named = match.group(1);
        int level = "entries".equals(named) ? ENTRIES : Integer.parseInt(named);
        long index = Long.parseLong(match.group(2).replaceAll("[x/]", ""));
        int width = match.group(3) == null ? WIDTH : Integer.parseInt(match.group(3));
        if (level > LEVEL_MAX || width > WIDTH) {
            return Optional.empty();
        }
        return Optional.of(new Tile(level, index, width))
                .filter(tile -> tile.path().equals(path));
    }

    /** Its path below the log's prefix. */
    public String path() {
        var groups = new ArrayList<String>();
        for (long rest = index; groups.isEmpty() || rest > 0; rest /= STEP) {
            groups.add((groups.isEmpty() ? "" : "x") + "%03d".formatted(rest % STEP));
        }
        Collections.reverse(groups);
        return "tile/" + (level == ENTRIES ? "entries" : level) + "/" + String.join("/", groups)
                + (width == WIDTH ? "" : ".p/" + width);
    }

    /** Every file of a log of this size, apart from the checkpoint. */
    public static List<Tile> of(long size) {
        var tiles = new ArrayList<Tile>();
        row(tiles, ENTRIES, size);
        long hashes = size;
        for (int level = 0; hashes > 0; level++) {
            row(tiles, level, hashes);
            hashes /= WIDTH;
        }
        return tiles;
    }

    private static void row(List<Tile> tiles, int level, long hashes) {
        for (long index = 0; index * WIDTH < hashes; index++) {
            tiles.add(new Tile(level, index, (int) Math.min(WIDTH, hashes - index * WIDTH)));
        }
    }
}
