package gongping.sample;

import java.util.List;
import java.util.random.RandomGenerator;

/** Invented names of people. */
final class Names {
    private static final int RARE_PER_MILLE = 4;
    private static final int OUTER_PER_MILLE = 12;
    private static final int DOUBLE_PER_MILLE = 5;

    private final RandomGenerator random;

    Names(RandomGenerator random) {
        this.random = random;
    }

    String next() {
        int kind = random.nextInt(1000);
        if (kind < OUTER_PER_MILLE) {
            return any(Words.OUTER_FIRST) + "·" + any(Words.OUTER_LAST);
        }
        boolean rare = kind < OUTER_PER_MILLE + RARE_PER_MILLE;
        return family() + given(rare);
    }

    /** A name that no other household has; the index is below 72³. */
    String canary(int index) {
        var name = new StringBuilder(family());
        for (int rest = index, i = 0; i < 3; i++, rest /= Words.CANARY_BASE) {
            name.appendCodePoint(Words.CANARY_FIRST + rest % Words.CANARY_BASE);
        }
        return name.toString();
    }

    private String family() {
        if (random.nextInt(1000) < DOUBLE_PER_MILLE) {
            return any(Words.DOUBLE_FAMILY);
        }
        double front = random.nextDouble();
        return Words.FAMILY.get((int) (front * front * Words.FAMILY.size()));
    }

    private String given(boolean rare) {
        String last = rare ? any(Words.RARE) : any(random.nextInt(5) < 3 ? Words.MEN : Words.WOMEN);
        return random.nextInt(4) == 0 ? last : any(Words.MIDDLE) + last;
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
