package gongping.drawlog;

import static gongping.database.Await.until;
import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.Disk;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A disk is looked after without anybody waiting for it. */
class UpkeepTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration SOON = Duration.ofSeconds(10);

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final AtomicReference<Optional<Disk.Fault>> said = new AtomicReference<>(Optional.empty());
    private final AtomicInteger passes = new AtomicInteger();
    private Instant now = Instant.parse("2026-11-24T12:00:00Z");

    @AfterEach
    void stop() {
        thread.shutdownNow();
    }

    @Test
    void a_disk_that_does_not_answer_is_slow_until_it_does_and_one_that_gets_on_is_not() {
        var answers = new CountDownLatch(1);
        var upkeep = new Upkeep(
                () -> {
                    passes.incrementAndGet();
                    answers.await();
                    return Optional.empty();
                },
                said::set,
                PATIENCE,
                thread);
        upkeep.look(now);
        until(SOON, () -> passes.get() == 1);
        upkeep.look(now.plus(PATIENCE));
        assertThat(said.get()).isEmpty();
        upkeep.moved(now.plus(PATIENCE));
        upkeep.look(now.plus(PATIENCE).plusSeconds(1));
        assertThat(said.get()).isEmpty();
        upkeep.look(now.plus(PATIENCE.multipliedBy(2)).plusSeconds(1));
        assertThat(said.get()).contains(Disk.Fault.SLOW);
        assertThat(passes).hasValue(1);

        answers.countDown();
        until(SOON, () -> {
            upkeep.look(now.plusSeconds(60));
            return Optional.empty().equals(said.get());
        });
    }

    @Test
    void what_failed_is_tried_again_after_a_pause_that_never_grows_longer_than_five_seconds() {
        var fault = new AtomicReference<>(Optional.of(Disk.Fault.FULL));
        var upkeep = new Upkeep(
                () -> {
                    passes.incrementAndGet();
                    return fault.get();
                },
                said::set,
                PATIENCE,
                thread);
        for (int seconds : new int[] {1, 2, 4, 5, 5}) {
            heard(upkeep, passes.get() + 1);
            assertThat(said.get()).contains(Disk.Fault.FULL);
            var tried = passes.get();
            now = now.plusSeconds(seconds).minusMillis(1);
            upkeep.look(now);
            upkeep.look(now);
            assertThat(passes).hasValue(tried);
            now = now.plusMillis(1);
        }
        fault.set(Optional.empty());
        heard(upkeep, passes.get() + 1);
        assertThat(said.get()).isEmpty();
    }

    @Test
    void a_pass_that_breaks_off_is_a_broken_disk_and_not_the_end() {
        var upkeep = new Upkeep(
                () -> {
                    if (passes.incrementAndGet() == 1) {
                        throw new IllegalStateException("unforeseen");
                    }
                    return Optional.empty();
                },
                said::set,
                PATIENCE,
                thread);
        heard(upkeep, 1);
        assertThat(said.get()).contains(Disk.Fault.BROKEN);
        now = now.plusSeconds(1);
        heard(upkeep, 2);
        assertThat(said.get()).isEmpty();
    }

    /** One pass from its begin to its end, at one moment. */
    private void heard(Upkeep upkeep, int pass) {
        said.set(Optional.of(Disk.Fault.DIFFERS));
        upkeep.look(now);
        until(SOON, () -> passes.get() == pass);
        until(SOON, () -> {
            upkeep.look(now);
            return !Optional.of(Disk.Fault.DIFFERS).equals(said.get());
        });
    }
}
