package gongping.hall;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * One kill of a random plan.
 *
 * @param victim who dies
 * @param version the conference's version at which it is due; that of the one before it: while that one recovers
 * @param delayMs how much later, so that it falls between events as well as into them
 */
record Kill(Victim victim, long version, long delayMs) {
    private static final int DELAY_MS = 1_500;
    private static final int AT_ONCE = 6;

    enum Victim {
        SERVER,
        POSTMASTER,
        ALL_OF_POSTGRESQL
    }

    /** So many of the server and of PostgreSQL each, anywhere between two versions; some meet a recovery. */
    static List<Kill> plan(Random random, int each, long from, long to) {
        var victims = new ArrayList<Victim>();
        for (int i = 0; i < each; i++) {
            victims.add(Victim.SERVER);
            victims.add(random.nextBoolean() ? Victim.POSTMASTER : Victim.ALL_OF_POSTGRESQL);
        }
        Collections.shuffle(victims, random);
        var versions = random.longs(victims.size(), from, to).sorted().toArray();
        var plan = new ArrayList<Kill>();
        for (int i = 0; i < versions.length; i++) {
            boolean atOnce = i > 0 && random.nextInt(AT_ONCE) == 0;
            long version = atOnce ? plan.getLast().version() : versions[i];
            plan.add(new Kill(victims.get(i), version, random.nextLong(DELAY_MS)));
        }
        return plan;
    }
}
