package gongping.drawlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import gongping.conference.Conference;
import gongping.conference.Disk;
import gongping.conference.Event;
import gongping.conference.PublicTranscript;
import gongping.conference.web.AirQueue;
import gongping.conference.web.Conferences;
import gongping.conference.web.Preparation;
import gongping.conference.web.SealedFiles;
import gongping.draw.Manifest;
import gongping.kernel.Recorded;
import gongping.ledger.Known;
import gongping.ledger.StreamId;
import gongping.tlog.PolicyNotice;
import gongping.tlog.VerifierKey;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The logs of all draws whose key lies on this server. Looks several times a second which lines have become public, in
 * air time, and lets each log grow by them; what could not be written is tried again at the next look. Cosigners who
 * have an address are asked for their signatures beside that.
 */
public final class DrawLogs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DrawLogs.class);
    private static final long LOOK_MS = 250;

    private final Conferences conferences;
    private final SealedFiles files;
    private final LogFolder folder;
    private final Askings askings;
    private final LogNotes notes;
    private final InstantSource clock;
    private final Map<String, AirQueue> air = new TreeMap<>();
    private final Map<String, Known<Conference>> aired = new TreeMap<>();
    /** The version at which a conference's log held every line: nothing to do before the next. */
    private final Map<String, Long> complete = new TreeMap<>();

    private final Map<String, String> owners = new ConcurrentHashMap<>();
    private final Set<String> failing = new HashSet<>();
    private final Map<String, DrawLog> logs = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("draw-logs").daemon(true).factory());
    private final HangWatch watch = new HangWatch(logs::values, this::hangs);

    /**
     * Listens to these conferences; to be made before the ledger starts, so that the past is known.
     *
     * @param cosigners where those are asked who have an address, by their names in the draws' rules
     */
    public DrawLogs(
            Conferences conferences,
            SealedFiles files,
            LogFolder folder,
            Map<String, URI> cosigners,
            InstantSource clock) {
        this.conferences = conferences;
        this.files = files;
        this.folder = folder;
        this.askings = new Askings(cosigners);
        this.clock = clock;
        this.notes = new LogNotes(conferences, clock);
        conferences.listen(this::folded);
    }

    /** Publishes from now on. The ledger has been folded. */
    public void start() {
        var unused = thread.scheduleWithFixedDelay(this::look, 0, LOOK_MS, TimeUnit.MILLISECONDS);
        watch.start();
    }

    /** The log of this draw, if this server keeps it. */
    Optional<DrawLog> find(String draw) {
        return Optional.ofNullable(logs.get(draw));
    }

    /** The draws whose logs are kept here, sorted. */
    List<String> draws() {
        return logs.keySet().stream().sorted().toList();
    }

    /** The conference whose draw this is; only draws with a log have one. */
    Optional<String> conference(String draw) {
        return find(draw).flatMap(log -> Optional.ofNullable(owners.get(draw)));
    }

    /**
     * The rules of a draw that is being prepared with the key of its log, which is made here if need be. Empty if the
     * rules' last paragraph is meant to be a policy and is none.
     */
    public Optional<String> rules(Preparation.Ingredients of) {
        var draw = of.draw().text();
        var key = folder.key(draw, origin(of.plan().checkAddress(), draw));
        return PolicyNotice.with(of.rules(), key.verifierKey());
    }

    /** What the log calls itself: the public address, without a scheme, and the draw. */
    static String origin(String address, String draw) {
        var bare = address.replaceFirst("^[a-z]+://", "").replaceFirst("/+$", "");
        return !bare.isEmpty() && VerifierKey.isName(bare) ? bare + "/" + draw : draw;
    }

    private void folded(StreamId stream, Known<Conference> now, Recorded<Event> event) {
        if (!thread.isShutdown()) {
            thread.execute(() -> {
                var queue = air.computeIfAbsent(stream.id(), id -> new AirQueue());
                queue.add(now, event);
                queue.trim(clock.instant());
            });
        }
    }

    private void look() {
        var now = clock.instant();
        air.keySet().forEach(id -> {
            boolean grown = tries(id, () -> look(id, now));
            if (tries(id, () -> note(id)) && grown) {
                failing.remove(id);
            }
        });
        askings.look(now);
    }

    private boolean tries(String id, Runnable step) {
        try {
            step.run();
            return true;
        } catch (RuntimeException e) {
            if (failing.add(id)) {
                LOG.error("the log of the draw of {} waits", id, e);
            }
            return false;
        }
    }

    private void look(String id, Instant now) {
        var queue = air.get(id);
        if (queue == null) {
            return;
        }
        queue.due(now).forEach(moment -> aired.put(id, moment.known()));
        var known = aired.get(id);
        if (known == null || known.state().draw().isEmpty()) {
            return;
        }
        var present = conferences.find(id).orElse(known);
        var manifest = known.state().draw().get().draw().manifest();
        log(id, manifest).ifPresent(log -> {
            if (complete.getOrDefault(id, 0L) == present.version()
                    && log.fault().isEmpty()) {
                return;
            }
            int open = PublicTranscript.of(known.state(), AirQueue.hall(known, now))
                    .size();
            var lines = present.state().publication().lines();
            log.grow(lines, open);
            if (open == lines.size()) {
                complete.put(id, present.version());
            }
        });
    }

    private void note(String id) {
        conferences
                .find(id)
                .ifPresent(known -> known.state()
                        .draw()
                        .map(draw -> draw.draw().manifest().draw().text())
                        .filter(draw -> id.equals(owners.get(draw)))
                        .flatMap(this::find)
                        .ifPresent(log -> {
                            notes.look(id, known, log);
                            notes.disk(id, known, Disk.LOG, log.trouble());
                        }));
    }

    /** That it came back is noted at the next look, which waits for it. */
    private void hangs(DrawLog log) {
        conference(log.draw())
                .ifPresent(id -> conferences
                        .find(id)
                        .ifPresent(known -> notes.disk(id, known, Disk.LOG, Optional.of(Disk.Fault.SLOW))));
    }

    /** A draw's code is used once; whoever comes second with it has no log. */
    private Optional<DrawLog> log(String conference, Manifest manifest) {
        var draw = manifest.draw().text();
        if (!conference.equals(owners.computeIfAbsent(draw, code -> conference))) {
            return Optional.empty();
        }
        var known = find(draw);
        if (known.isPresent()) {
            return known;
        }
        var made = folder.key(draw)
                .flatMap(key -> PolicyNotice.find(new String(files.rules(manifest), UTF_8))
                        .filter(policy -> policy.logs().contains(key.verifierKey()))
                        .map(policy -> new DrawLog(draw, folder, key, policy)));
        made.ifPresent(log -> {
            logs.put(draw, log);
            askings.add(log);
        });
        return made;
    }

    @Override
    public void close() {
        watch.close();
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LOOK_MS * 20, TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        askings.close();
    }
}
