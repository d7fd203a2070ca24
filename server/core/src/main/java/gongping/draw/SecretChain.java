package gongping.draw;

/**
 * One party's secret hash chain for one draw (DRAW/1 §3.2): K_0 is 32 random bytes, K_i the SHA-256 of K_(i-1)'s raw
 * bytes, K_n is published. Round r uses K_(n-r); K_0 is never used.
 *
 * @param origin K_0: secret until the draw is closed
 * @param length n, at least 2
 */
public record SecretChain(Link origin, int length) {
    /** The length that the product makes. */
    public static final int LENGTH = 128;

    public SecretChain {
        if (length < 2) {
            throw new IllegalArgumentException("A chain has at least 2 links");
        }
    }

    /** K_n, which the manifest publishes. */
    public Link commitment() {
        return origin.hashed(length);
    }

    /** How many rounds it serves. */
    public int rounds() {
        return length - 1;
    }

    /**
     * The link of a round, secret until its reveal.
     *
     * @param round 1 to {@link #rounds()}
     */
    public Link link(int round) {
        if (round < 1 || round > rounds()) {
            throw new IllegalArgumentException("This chain has no link for round " + round);
        }
        return origin.hashed(length - round);
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "SecretChain[length=" + length + "]";
    }
}
