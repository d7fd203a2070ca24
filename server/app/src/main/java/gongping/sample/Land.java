package gongping.sample;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** The first four levels of the grid tree, and how many cadres work in each village. */
final class Land {
    static final String COUNTY = "云澜县";
    static final int FULL_CADRES = 10_180;
    private static final int FULL_TOWNS = 19;
    private static final int FULL_ZONES = 135;
    private static final int FULL_VILLAGES = 1_040;

    /** A grid of level 2, 3 or 4; {@code parent} counts in the level above. */
    record Place(String code, String name, int parent) {}

    final List<Place> towns = new ArrayList<>();
    final List<Place> zones = new ArrayList<>();
    final List<Place> villages = new ArrayList<>();
    /** The villages that want a cadre, one entry for each, in no order. */
    private final int[] posts;

    Land(int cadres, SplittableRandom random) {
        int villageCount = scaled(FULL_VILLAGES, cadres, Integer.MAX_VALUE);
        int townCount = Math.clamp(villageCount / 4, 1, FULL_TOWNS);
        int zoneCount = Math.max(townCount, Math.min(scaled(FULL_ZONES, cadres, villageCount), townCount * 9));
        for (int i = 0; i < townCount; i++) {
            towns.add(new Place("T%02d".formatted(i + 1), Words.TOWNS.get(i), 0));
        }
        for (int i = 0; i < zoneCount; i++) {
            int town = i % townCount;
            String name = towns.get(town).name() + Words.ZONES.get(i / townCount);
            zones.add(new Place("Z%03d".formatted(i + 1), name, town));
        }
        Set<String> used = new HashSet<>();
        for (int i = 0; i < villageCount; i++) {
            villages.add(village(i, i % zoneCount, used, random));
        }
        posts = spread(cadres, villageCount, random);
    }

    Place townOf(int village) {
        return towns.get(townAt(village));
    }

    /**
     * The village that each cadre looks after, by the township where he works (-1: in an office of the county). Whoever
     * works in a township looks after a village of it as long as there is a post; all others take what is left.
     */
    int[] villages(int[] workplaces) {
        var free = new ArrayList<Deque<Integer>>();
        towns.forEach(town -> free.add(new ArrayDeque<>()));
        for (int post = 0; post < posts.length; post++) {
            free.get(townAt(posts[post])).add(post);
        }
        int[] postOf = new int[workplaces.length];
        var left = new TreeSet<Integer>();
        for (int i = 0; i < postOf.length; i++) {
            Integer own = workplaces[i] < 0 ? null : free.get(workplaces[i]).poll();
            postOf[i] = own == null ? -1 : own;
        }
        free.forEach(left::addAll);
        for (int i = 0; i < postOf.length; i++) {
            postOf[i] = postOf[i] < 0 ? left.pollFirst() : postOf[i];
        }
        return Arrays.stream(postOf).map(post -> posts[post]).toArray();
    }

    private int townAt(int village) {
        return zones.get(villages.get(village).parent()).parent();
    }

    private static int scaled(int full, int cadres, int most) {
        long part = Math.round((double) full * cadres / FULL_CADRES);
        return Math.clamp(part, 1, most);
    }

    /** A name may stand twice in the county, as in life, but not in one township. */
    private Place village(int index, int zone, Set<String> used, SplittableRandom random) {
        int town = zones.get(zone).parent();
        String name;
        do {
            name = Words.VILLAGE_FIRST.get(random.nextInt(Words.VILLAGE_FIRST.size()))
                    + Words.VILLAGE_LAST.get(random.nextInt(Words.VILLAGE_LAST.size()))
                    + "村";
        } while (!used.add(town + name));
        return new Place("V%04d".formatted(index + 1), name, zone);
    }

    /** Villages differ in size: some have one cadre, some thirty. */
    private static int[] spread(int cadres, int villages, SplittableRandom random) {
        double[] weight = new double[villages];
        double sum = 0;
        for (int i = 0; i < villages; i++) {
            weight[i] = Math.exp(random.nextGaussian() * 0.5);
            sum += weight[i];
        }
        int[] villageOf = new int[cadres];
        double bound = 0;
        int next = 0;
        for (int i = 0; i < villages; i++) {
            bound += weight[i] / sum * cadres;
            int until = i == villages - 1 ? cadres : (int) Math.round(bound);
            while (next < until) {
                villageOf[next++] = i;
            }
        }
        for (int i = cadres - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int held = villageOf[i];
            villageOf[i] = villageOf[j];
            villageOf[j] = held;
        }
        return villageOf;
    }
}
