package gongping.drawlog;

import gongping.conference.Disk;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after a disk that may do anything: one pass at a time on a thread of its own, for which nobody waits; a pass
 * that found something wrong is made again after a pause. {@link #look} is for one thread.
 */
final class Upkeep {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Callable<Optional<Disk.Fault>> pass;
    private final Consumer<Optional<Disk.Fault>> says;
    private final Duration patience;
    private final ExecutorService thread;

    private Optional<Future<Optional<Disk.Fault>>> work = Optional.empty();
    private volatile Instant movedAt = Instant.MIN;
    private Instant again = Instant.MIN;
    private Duration pause = Duration.ZERO;

    /**
     * Nothing runs before it is looked after.
     *
     * @param pass does what is to be done, and says what is wrong
     * @param says hears after each look how the disk is, once that is known
     * @param patience a disk that has not moved for so long does not answer
     */
    Upkeep(
            Callable<Optional<Disk.Fault>> pass,
            Consumer<Optional<Disk.Fault>> says,
            Duration patience,
            ExecutorService thread) {
        this.pass = pass;
        this.says = says;
        this.patience = patience;
        this.thread = thread;
    }

    /** The pass got on: a slow disk is no dead one. */
    void moved(Instant now) {
        movedAt = now;
    }

    /** Hears what came of the last pass, and begins the next if it is time to; never waits. */
    void look(Instant now) {
        if (work.isPresent()) {
            heard(work.get(), now);
        } else if (!now.isBefore(again)) {
            movedAt = now;
            work = Optional.of(thread.submit(pass));
        }
    }

    private void heard(Future<Optional<Disk.Fault>> running, Instant now) {
        switch (running.state()) {
            case RUNNING -> {
                if (now.isAfter(movedAt.plus(patience))) {
                    says.accept(Optional.of(Disk.Fault.SLOW));
                }
            }
            case SUCCESS -> done(running.resultNow(), now);
            case FAILED -> {
                LOG.error("a disk was not looked after", running.exceptionNow());
                done(Optional.of(Disk.Fault.BROKEN), now);
            }
            case CANCELLED -> done(Optional.empty(), now);
        }
    }

    private void done(Optional<Disk.Fault> fault, Instant now) {
        work = Optional.empty();
        if (fault.isEmpty()) {
            pause = Duration.ZERO;
        } else {
            var longer = pause.isZero() ? FIRST : pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
        }
        again = now.plus(pause);
        says.accept(fault);
    }
}
