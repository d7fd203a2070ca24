package gongping.tlog;

import java.util.List;

/** Whether a proof holds. Needs the proof and the two ends only, never the tree (RFC 9162 §2.1.3.2, §2.1.4.2). */
public final class Proofs {
    private Proofs() {}

    /** Whether the leaf is at this index of the tree with this root. */
    public static boolean included(long index, long size, TreeHash leaf, List<TreeHash> proof, TreeHash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long place = index;
        long last = size - 1;
        var hash = leaf;
        for (var sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                hash = TreeHash.node(sibling, hash);
                int up = (place & 1) == 1 ? 0 : Long.numberOfTrailingZeros(place);
                place >>= up;
                last >>= up;
            } else {
                hash = TreeHash.node(hash, sibling);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the tree of size {@code size} begins with the tree of size {@code old}; every tree does with none. */
    public static boolean consistent(long old, TreeHash oldRoot, long size, TreeHash root, List<TreeHash> proof) {
        if (old < 0 || old > size) {
            return false;
        }
        if (old == 0 || old == size) {
            return proof.isEmpty() && (old == 0 ? isEmpty(oldRoot, size, root) : oldRoot.equals(root));
        }
        boolean complete = Long.bitCount(old) == 1;
        if (proof.isEmpty()) {
            return false;
        }
        int shared = Long.numberOfTrailingZeros(old);
        long place = (old - 1) >> shared;
        long last = (size - 1) >> shared;
        var before = complete ? oldRoot : proof.getFirst();
        var after = before;
        for (var sibling : complete ? proof : proof.subList(1, proof.size())) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                before = TreeHash.node(sibling, before);
                after = TreeHash.node(sibling, after);
                int up = (place & 1) == 1 ? 0 : Long.numberOfTrailingZeros(place);
                place >>= up;
                last >>= up;
            } else {
                after = TreeHash.node(after, sibling);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && before.equals(oldRoot) && after.equals(root);
    }

    private static boolean isEmpty(TreeHash oldRoot, long size, TreeHash root) {
        return oldRoot.equals(TreeHash.EMPTY) && (size > 0 || root.equals(TreeHash.EMPTY));
    }
}
