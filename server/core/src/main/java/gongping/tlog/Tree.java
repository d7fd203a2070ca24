package gongping.tlog;

import java.util.ArrayList;
import java.util.List;

/** A Merkle tree in memory (RFC 6962 §2.1), and every proof that it can give. Immutable. */
public final class Tree {
    /** By height: the hashes of the complete subtrees of 2^height leaves, from the left. */
    private final List<List<TreeHash>> levels;

    private Tree(List<List<TreeHash>> levels) {
        this.levels = levels;
    }

    /** The tree over these leaves. */
    public static Tree of(List<TreeHash> leaves) {
        var levels = new ArrayList<List<TreeHash>>();
        levels.add(List.copyOf(leaves));
        while (levels.getLast().size() > 1) {
            var below = levels.getLast();
            var level = new ArrayList<TreeHash>(below.size() / 2);
            for (int i = 0; i + 1 < below.size(); i += 2) {
                level.add(TreeHash.node(below.get(i), below.get(i + 1)));
            }
            levels.add(level);
        }
        return new Tree(levels);
    }

    /** The number of leaves. */
    public int size() {
        return levels.getFirst().size();
    }

    /** The hash of the whole tree. */
    public TreeHash root() {
        return root(size());
    }

    /** The hash of the tree as it was at this size. */
    public TreeHash root(int size) {
        if (size < 0 || size > size()) {
            throw new IllegalArgumentException("No tree of this size was seen");
        }
        return size == 0 ? TreeHash.EMPTY : range(0, size);
    }

    /** The hash of one leaf. */
    public TreeHash leaf(int index) {
        return levels.getFirst().get(index);
    }

    /** The hash of the complete subtree of 2^{@code height} leaves at this place from the left. */
    TreeHash complete(int height, int index) {
        return levels.get(height).get(index);
    }

    /** That a leaf is in the tree of this size: from the leaf's sibling up (RFC 6962 §2.1.1). */
    public List<TreeHash> inclusion(int index, int size) {
        if (index < 0 || index >= size || size > size()) {
            throw new IllegalArgumentException("No such leaf in a tree of this size");
        }
        var proof = new ArrayList<TreeHash>();
        climb(proof, index, 0, size);
        return proof;
    }

    private void climb(List<TreeHash> proof, int index, int from, int to) {
        if (to - from == 1) {
            return;
        }
        int split = from + split(to - from);
        if (index < split) {
            climb(proof, index, from, split);
            proof.add(range(split, to));
        } else {
            climb(proof, index, split, to);
            proof.add(range(from, split));
        }
    }

    /** That the tree of size {@code size} begins with the one of size {@code old} (RFC 6962 §2.1.2). */
    public List<TreeHash> consistency(int old, int size) {
        if (old < 0 || old > size || size > size()) {
            throw new IllegalArgumentException("No such pair of trees");
        }
        var proof = new ArrayList<TreeHash>();
        if (old > 0) {
            extend(proof, old, 0, size, true);
        }
        return proof;
    }

    private void extend(List<TreeHash> proof, int old, int from, int to, boolean whole) {
        if (old == to) {
            if (!whole) {
                proof.add(range(from, to));
            }
            return;
        }
        int split = from + split(to - from);
        if (old <= split) {
            extend(proof, old, from, split, whole);
            proof.add(range(split, to));
        } else {
            extend(proof, old, split, to, false);
            proof.add(range(from, split));
        }
    }

    private TreeHash range(int from, int to) {
        int size = to - from;
        if (Integer.bitCount(size) == 1 && from % size == 0) {
            return complete(Integer.numberOfTrailingZeros(size), from / size);
        }
        int split = from + split(size);
        return TreeHash.node(range(from, split), range(split, to));
    }

    /** The largest power of two that is smaller than {@code size}. */
    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }
}
