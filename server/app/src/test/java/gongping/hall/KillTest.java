package gongping.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever dies at whatever moment: the conference goes on, its books are right, and the picture comes back. */
class KillTest {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final int KILLS = 10;

    /** A small conference has more events than this after its preparation, whatever is drawn. */
    private static final long FROM = 10;

    private static final long TO = 300;

    /** Another one with {@code -Dgongping.seed=N}. */
    private final long seed = Long.getLong("gongping.seed", System.nanoTime());

    @TempDir
    private Path folder;

    @BeforeAll
    static void build() throws Exception {
        Watcher.build();
    }

    @Test
    void ten_kills_of_the_server_and_ten_of_the_database_lose_double_and_disturb_nothing() throws Exception {
        System.out.println("KillTest: -Dgongping.seed=" + seed);
        var recoveries = new ArrayList<Long>();
        var pictures = new ArrayList<Long>();
        try (var hall = new Hall(folder.resolve("killed"))) {
            hall.until("the conference", LIMIT, () -> hall.version() >= FROM);
            hall.pilot("STOP");
            try (var watcher = Watcher.open(hall.url)) {
                hall.pilot("CONT");
                var plan = Kill.plan(new Random(seed), KILLS, FROM, TO);
                for (int i = 0; i < plan.size(); i++) {
                    carryOut(hall, plan.get(i));
                    if (i == plan.size() - 1
                            || plan.get(i + 1).version() > plan.get(i).version()) {
                        recoveries.add(recovery(hall, plan.get(i)));
                        pictures.add(picture(hall, watcher, plan.get(i)));
                    }
                }
                hall.until("the end of the conference", LIMIT, hall::closed);
                watcher.unmoved();
            }
            Books.verify(hall.export());
            int presses = Books.kept(hall.data);
            int calls = Books.dialledOnce(hall.data).size();
            System.out.printf("seed %d: %d presses kept, %d calls dialled once%n", seed, presses, calls);
            System.out.println("recovered: " + told(recoveries) + "; same picture: " + told(pictures));
        }
    }

    private void carryOut(Hall hall, Kill kill) throws Exception {
        hall.until(seed + " " + kill, LIMIT, () -> hall.version() >= kill.version());
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(kill.delayMs()));
        assertThat(hall.closed()).as("over before " + kill).isFalse();
        switch (kill.victim()) {
            case SERVER -> hall.killServer();
            case POSTMASTER -> hall.killPostgres(false);
            case ALL_OF_POSTGRESQL -> hall.killPostgres(true);
        }
    }

    /** Milliseconds until everything that a request needs answers again. */
    private long recovery(Hall hall, Kill kill) {
        long killed = System.nanoTime();
        hall.until("seed " + seed + ": a server after " + kill, LIMIT, hall::ready);
        long ms = Duration.ofNanos(System.nanoTime() - killed).toMillis();
        System.out.println(kill + " recovered in " + ms + " ms");
        assertThat(hall.piloted() || hall.closed()).as("the autopilot goes on").isTrue();
        return ms;
    }

    /** While nobody presses, the page that was open shows what one shows that is opened now. */
    private long picture(Hall hall, Watcher watcher, Kill kill) throws Exception {
        hall.pilot("STOP");
        var compared = watcher.compare();
        hall.pilot("CONT");
        assertThat(compared.path("same").asBoolean())
                .as("seed %d, %s: %s", seed, kill, compared.path("why").asText())
                .isTrue();
        System.out.println("version " + compared.path("rev") + ": same picture after " + compared.path("ms") + " ms");
        return compared.path("ms").asLong();
    }

    private static String told(List<Long> times) {
        var sorted = times.stream().sorted(Comparator.naturalOrder()).toList();
        return "%d ms at the median, %d ms at most".formatted(sorted.get(sorted.size() / 2), sorted.getLast());
    }
}
