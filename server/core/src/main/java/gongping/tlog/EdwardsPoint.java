package gongping.tlog;

import static java.math.BigInteger.ONE;
import static java.math.BigInteger.ZERO;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * A point of Ed25519's curve: the Java platform signs with a seed, but does not say which public key belongs to it.
 * Used when a key is read, not when it signs, so a plain multiplication will do.
 */
record EdwardsPoint(BigInteger x, BigInteger y) {
    private static final BigInteger P = ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger D = BigInteger.valueOf(-121_665)
            .multiply(BigInteger.valueOf(121_666).modInverse(P))
            .mod(P);
    private static final EdwardsPoint NEUTRAL = new EdwardsPoint(ZERO, ONE);
    private static final EdwardsPoint BASE = new EdwardsPoint(
            new BigInteger("15112221349535400772501151409588531511454012693041857206046113283949847762202"),
            new BigInteger("46316835694926478169428394003475163141307993866256225615783033603165251855960"));

    /** The public key of a seed (RFC 8032 §5.1.5). */
    static byte[] publicKey(byte[] seed) {
        var scalar = Arrays.copyOf(sha512(seed), Ed25519.KEY_BYTES);
        scalar[0] &= (byte) 0b1111_1000;
        scalar[31] &= 0b0111_1111;
        scalar[31] |= 0b0100_0000;
        return BASE.times(new BigInteger(1, reversed(scalar))).encoded();
    }

    private EdwardsPoint times(BigInteger scalar) {
        var sum = NEUTRAL;
        for (int bit = scalar.bitLength() - 1; bit >= 0; bit--) {
            sum = sum.plus(sum);
            if (scalar.testBit(bit)) {
                sum = sum.plus(this);
            }
        }
        return sum;
    }

    private EdwardsPoint plus(EdwardsPoint other) {
        var k = D.multiply(x).multiply(other.x).multiply(y).multiply(other.y).mod(P);
        var over = x.multiply(other.y).add(other.x.multiply(y));
        var up = y.multiply(other.y).add(x.multiply(other.x));
        return new EdwardsPoint(
                over.multiply(ONE.add(k).modInverse(P)).mod(P),
                up.multiply(ONE.subtract(k).modInverse(P)).mod(P));
    }

    private byte[] encoded() {
        var little = Arrays.copyOf(reversed(y.toByteArray()), Ed25519.KEY_BYTES);
        if (x.testBit(0)) {
            little[31] |= (byte) 0b1000_0000;
        }
        return little;
    }

    private static byte[] reversed(byte[] bytes) {
        var reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    private static byte[] sha512(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-512").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-512", e);
        }
    }
}
