package gongping.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A log as files: which there are, how they are called, what is in them. */
class TileTest {
    @Test
    void paths_are_those_of_the_specification() {
        assertThat(new Tile(0, 1_234_067, 256).path()).isEqualTo("tile/0/x001/x234/067");
        assertThat(new Tile(1, 0, 17).path()).isEqualTo("tile/1/000.p/17");
        assertThat(new Tile(Tile.ENTRIES, 5, 256).path()).isEqualTo("tile/entries/005");
        assertThat(new Tile(63, 1000, 1).path()).isEqualTo("tile/63/x001/000.p/1");
    }

    @Test
    void a_tree_of_70_000_has_the_tiles_that_the_specification_counts() {
        var tiles = Tile.of(70_000);
        assertThat(tiles.stream().filter(t -> t.level() == 0 && t.width() == 256))
                .hasSize(273);
        assertThat(tiles)
                .contains(new Tile(0, 273, 112), new Tile(1, 0, 256), new Tile(1, 1, 17), new Tile(2, 0, 1))
                .hasSize(2 * 274 + 2 + 1);
        assertThat(Tile.of(256))
                .containsExactly(new Tile(Tile.ENTRIES, 0, 256), new Tile(0, 0, 256), new Tile(1, 0, 1));
        assertThat(Tile.of(0)).isEmpty();
    }

    @Property
    void a_path_names_one_tile(
            @ForAll @IntRange(min = -1, max = 63) int level,
            @ForAll @LongRange(min = 0, max = 999_999_999_999L) long index,
            @ForAll @IntRange(min = 1, max = 256) int width) {
        var tile = new Tile(level, index, width);
        assertThat(Tile.parse(tile.path())).contains(tile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/0",
                "tile/00/000",
                "tile/64/000",
                "tile/-1/000",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/257",
                "tile/0/000.p/01",
                "tile/0/x000/001",
                "tile/0/001/002",
                "tile/0/x01/002",
                "tile/entries",
                "tile/entries/x000/000",
                "tile/0/000/",
                "/tile/0/000",
                "tile/0/../000"
            })
    void another_spelling_is_no_path(String path) {
        assertThat(Tile.parse(path)).isEmpty();
    }

    @Property(tries = 40)
    void the_root_can_be_computed_from_the_tiles_alone(@ForAll @IntRange(min = 1, max = 1500) int size) {
        var log = Entries.of(TreeTest.entries(size));
        var leaves = new ArrayList<TreeHash>();
        var entries = new ArrayList<byte[]>();
        for (var tile : Tile.of(size)) {
            var bytes = log.bytes(tile, size).orElseThrow();
            if (tile.level() == Tile.ENTRIES) {
                entries.addAll(Entries.read(bytes, tile.width()).orElseThrow());
                continue;
            }
            assertThat(bytes).hasSize(32 * tile.width());
            if (tile.level() == 0) {
                leaves.addAll(hashes(bytes));
            } else {
                assertThat(hashes(bytes).getFirst())
                        .isEqualTo(Tree.of(leaves.subList(0, 256)).root());
            }
        }
        assertThat(Tree.of(leaves).root()).isEqualTo(log.tree().root());
        assertThat(Entries.of(entries).tree().root()).isEqualTo(log.tree().root());
    }

    @Test
    void no_tile_shows_what_its_tree_does_not_have() {
        var log = Entries.of(TreeTest.entries(300));
        assertThat(log.bytes(new Tile(0, 1, 44), 300)).isPresent();
        assertThat(log.bytes(new Tile(0, 1, 44), 299)).isEmpty();
        assertThat(log.bytes(new Tile(0, 1, 43), 299)).isPresent();
        assertThat(log.bytes(new Tile(Tile.ENTRIES, 0, 256), 255)).isEmpty();
        assertThat(log.bytes(new Tile(1, 0, 1), 255)).isEmpty();
        assertThat(log.bytes(new Tile(63, 0, 1), 300)).isEmpty();
        assertThat(log.bytes(new Tile(0, 900_000_000_000_000L, 1), 300)).isEmpty();
    }

    /** 2^56 tiles of 256 are 2^64 entries: in 64 bits the same place as none. */
    @Test
    void a_tile_beyond_all_numbers_is_not_the_first_one() {
        var log = Entries.of(TreeTest.entries(300));
        for (long index : List.of(1L << 56, (1L << 56) + 1, (1L << 55), 999_999_999_999_999_999L)) {
            assertThat(log.bytes(new Tile(Tile.ENTRIES, index, 1), 300)).isEmpty();
            assertThat(log.bytes(new Tile(0, index, 1), 300)).isEmpty();
        }
    }

    @Test
    void an_entry_that_no_bundle_can_hold_is_refused() {
        assertThatThrownBy(() -> Entries.of(List.of(new byte[Entries.BYTES_MAX + 1])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_size_that_was_not_reached_has_no_tiles() {
        var log = Entries.of(TreeTest.entries(3));
        assertThatThrownBy(() -> log.bytes(new Tile(0, 0, 1), 4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_bundle_holds_just_its_entries() {
        var log = Entries.of(List.of(new byte[0], new byte[Entries.BYTES_MAX]));
        var bundle = log.bytes(new Tile(Tile.ENTRIES, 0, 2), 2).orElseThrow();
        assertThat(Entries.read(bundle, 2).orElseThrow())
                .extracting(e -> e.length)
                .containsExactly(0, 65_535);
        assertThat(Entries.read(bundle, 3)).isEmpty();
        assertThat(Entries.read(Arrays.copyOf(bundle, bundle.length - 1), 2)).isEmpty();
        assertThat(Entries.read(Arrays.copyOf(bundle, bundle.length + 1), 2)).isEmpty();
    }

    private static List<TreeHash> hashes(byte[] bytes) {
        var hashes = new ArrayList<TreeHash>();
        for (int at = 0; at < bytes.length; at += TreeHash.BYTES) {
            hashes.add(TreeHash.of(Arrays.copyOfRange(bytes, at, at + TreeHash.BYTES)));
        }
        return hashes;
    }
}
