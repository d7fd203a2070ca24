package gongping.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The tree is RFC 6962's: its known roots and proofs, and what any tree promises. */
class TreeTest {
    /** The leaves with which Certificate Transparency has tested since 2013. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void the_roots_are_those_of_certificate_transparency() {
        var tree = known();
        assertThat(hex(tree.root(0))).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (int size = 1; size <= ROOTS.size(); size++) {
            assertThat(hex(tree.root(size))).isEqualTo(ROOTS.get(size - 1));
        }
    }

    @Test
    void the_consistency_proofs_are_those_of_certificate_transparency() {
        assertThat(known().consistency(6, 8))
                .extracting(TreeTest::hex)
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(known().consistency(2, 5))
                .extracting(TreeTest::hex)
                .containsExactly(
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
    }

    @Property(tries = 200)
    void a_leaf_is_proven_in_every_larger_tree_and_nowhere_else(
            @ForAll @IntRange(min = 1, max = 600) int size, @ForAll Random random) {
        var tree = tree(size);
        int index = random.nextInt(size);
        int within = index + 1 + random.nextInt(size - index);
        var proof = tree.inclusion(index, within);
        assertThat(Proofs.included(index, within, tree.leaf(index), proof, tree.root(within)))
                .isTrue();
        int other = (index + 1 + random.nextInt(size)) % size;
        assertThat(Proofs.included(other, within, tree.leaf(index), proof, tree.root(within)))
                .isEqualTo(other == index);
        assertThat(Proofs.included(index, within, TreeHash.leaf(new byte[] {1, 2, 3}), proof, tree.root(within)))
                .isFalse();
        assertThat(Proofs.included(index, within, tree.leaf(index), longer(proof), tree.root(within)))
                .isFalse();
        assertThat(!proof.isEmpty()
                        && Proofs.included(
                                index, within, tree.leaf(index), proof.subList(1, proof.size()), tree.root(within)))
                .isFalse();
    }

    @Property(tries = 200)
    void a_tree_begins_with_each_of_its_earlier_sizes_and_with_no_other_tree(
            @ForAll @IntRange(min = 1, max = 600) int size, @ForAll Random random) {
        var tree = tree(size);
        int old = random.nextInt(size + 1);
        var proof = tree.consistency(old, size);
        var before = tree.root(old);
        assertThat(Proofs.consistent(old, before, size, tree.root(), proof)).isTrue();
        assertThat(Proofs.consistent(old, before, size, tree.root(), longer(proof)))
                .isFalse();
        var forked = forked(size, random.nextInt(size));
        assertThat(Proofs.consistent(old, before, size, forked.root(), forked.consistency(old, size)))
                .isEqualTo(old < size && before.equals(forked.root(old)));
        if (old > 0) {
            assertThat(Proofs.consistent(old, TreeHash.leaf(new byte[0]), size, tree.root(), proof))
                    .isFalse();
        }
    }

    @Test
    void each_pair_of_small_trees_has_a_proof_that_holds() {
        var tree = tree(70);
        for (int size = 1; size <= 70; size++) {
            for (int old = 0; old <= size; old++) {
                assertThat(Proofs.consistent(old, tree.root(old), size, tree.root(size), tree.consistency(old, size)))
                        .as("%d in %d", old, size)
                        .isTrue();
            }
            for (int index = 0; index < size; index++) {
                assertThat(Proofs.included(index, size, tree.leaf(index), tree.inclusion(index, size), tree.root(size)))
                        .as("%d of %d", index, size)
                        .isTrue();
            }
        }
    }

    @Test
    void nothing_is_included_outside_a_tree() {
        var leaf = TreeHash.leaf(new byte[0]);
        assertThat(Proofs.included(0, 0, leaf, List.of(), leaf)).isFalse();
        assertThat(Proofs.included(1, 1, leaf, List.of(), leaf)).isFalse();
        assertThat(Proofs.included(-1, 1, leaf, List.of(), leaf)).isFalse();
        assertThat(Proofs.included(0, 1, leaf, List.of(), leaf)).isTrue();
    }

    static Tree tree(int size) {
        return Tree.of(entries(size).stream().map(TreeHash::leaf).toList());
    }

    static List<byte[]> entries(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> ("entry " + i).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static Tree forked(int size, int at) {
        var leaves = new ArrayList<>(entries(size).stream().map(TreeHash::leaf).toList());
        leaves.set(at, TreeHash.leaf("another entry".getBytes(StandardCharsets.UTF_8)));
        return Tree.of(leaves);
    }

    private static List<TreeHash> longer(List<TreeHash> proof) {
        var longer = new ArrayList<>(proof);
        longer.add(TreeHash.EMPTY);
        return longer;
    }

    private static Tree known() {
        return Tree.of(LEAVES.stream()
                .map(leaf -> TreeHash.leaf(HexFormat.of().parseHex(leaf)))
                .toList());
    }

    private static String hex(TreeHash hash) {
        return HexFormat.of().formatHex(hash.bytes());
    }
}
