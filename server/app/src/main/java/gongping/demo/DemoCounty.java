package gongping.demo;

import gongping.conference.ConferenceCommand;
import gongping.conference.Phase;
import gongping.conference.Presence;
import gongping.conference.web.Conferences;
import gongping.conference.web.Outcomes;
import gongping.conference.web.Preparation;
import gongping.database.Backoff;
import gongping.draw.CadreId;
import gongping.draw.Code;
import gongping.kernel.Actor;
import gongping.roster.RosterId;
import gongping.roster.RosterSummary;
import gongping.roster.Rosters;
import gongping.roster.Upload;
import gongping.sample.County;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sample county as a sealed conference, made once. Blocks: runs on the starting thread. */
final class DemoCounty {
    /** The demonstration's conference. */
    static final String CONFERENCE = "main";

    private static final Logger LOG = LoggerFactory.getLogger(DemoCounty.class);
    private static final int MINUTES = 5;
    private static final int TRIES = 8;
    private static final Actor REGISTRAR = new Actor("demo-registrar");

    private final Rosters rosters;
    private final Conferences conferences;
    private final Preparation preparation;
    private final DemoSealing sealing;
    private final Clock clock;
    private final Consumer<String> progress;

    DemoCounty(
            Rosters rosters,
            Conferences conferences,
            Preparation preparation,
            DemoSealing sealing,
            Clock clock,
            Consumer<String> progress) {
        this.sealing = sealing;
        this.rosters = rosters;
        this.conferences = conferences;
        this.preparation = preparation;
        this.clock = clock;
        this.progress = progress;
    }

    /** Makes it unless it is there; a start that was broken off goes on where it stopped. */
    void make(String rules, County.Size size, boolean canary, Path folder) throws IOException {
        if (in(Phase.NONE) || in(Phase.PLANNED)) {
            var roster = sealedRoster(size, canary, folder);
            progress.accept("Preparing the conference");
            var ingredients = ingredients(roster, rules);
            await(() -> preparation.prepare(ingredients, REGISTRAR));
        }
        if (in(Phase.SEALED)) {
            attendance(folder.resolve("sample/attendance.csv"));
        }
    }

    private boolean in(Phase phase) {
        return conferences.find(CONFERENCE).map(known -> known.state().phase()).orElse(Phase.NONE) == phase;
    }

    private RosterId sealedRoster(County.Size size, boolean canary, Path folder) throws IOException {
        var there = await(() -> rosters.list());
        var id = there.stream()
                .filter(roster -> roster.seal().isPresent())
                .findFirst()
                .or(() -> there.stream().findFirst())
                .map(RosterSummary::id)
                .orElse(null);
        var sealed = id == null ? imported(size, canary, folder) : id;
        progress.accept("Sealing the roster");
        await(() -> sealing.seal(sealed));
        return sealed;
    }

    private RosterId imported(County.Size size, boolean canary, Path folder) throws IOException {
        progress.accept(
                "Writing the sample county: %,d cadres, %,d households".formatted(size.cadres(), size.households()));
        var files = County.of(size, canary).write(folder.resolve("sample"), County.Format.CSV);
        progress.accept("Importing it");
        var uploads = files.stream()
                .filter(file -> !file.endsWith("attendance.csv"))
                .map(Upload::of)
                .toList();
        var imported = once(rosters.importSample(uploads, REGISTRAR, sealing.imported()));
        return imported.roster()
                .orElseThrow(() -> new IllegalStateException("the sample county has faults: " + imported.report()));
    }

    private Preparation.Ingredients ingredients(RosterId roster, String rules) {
        var directory = await(() -> rosters.directory(roster)).orElseThrow();
        Map<Code, Buffer> groups = new HashMap<>();
        directory.groups().forEach((name, group) -> groups.put(name, Buffer.buffer(group.file())));
        var day = java.time.LocalDate.ofInstant(clock.instant(), gongping.conference.Rules.ZONE);
        return new Preparation.Ingredients(
                CONFERENCE,
                new Code("DEMO-" + day),
                DemoPlan.plan(),
                rules,
                2,
                2,
                Buffer.buffer(directory.roster().file()),
                groups);
    }

    /** Our own file: no quotes, four columns, a header. Sent once, however often it is sent. */
    private void attendance(Path file) throws IOException {
        List<Presence> changes = new ArrayList<>();
        for (var line : Files.readAllLines(file).stream().skip(1).toList()) {
            var cells = line.split(",", -1);
            boolean present = cells[1].equals("到会");
            if (!present || !cells[2].equals("phone")) {
                changes.add(new Presence(
                        CadreId.parse(cells[0]).orElseThrow(),
                        present,
                        cells[2],
                        Optional.of(cells[3]).filter(body -> !present)));
            }
        }
        var key = "prepare-" + CONFERENCE + "-attendance";
        var change = new ConferenceCommand.ChangeAttendance(changes);
        await(() -> conferences
                .byRule(CONFERENCE, key, REGISTRAR, clock.instant(), change)
                .map(Outcomes::done));
    }

    /** On a machine that is busy with its first start an answer may come too late: each of these can be asked again. */
    private static <T> T await(Supplier<Future<T>> asked) {
        for (int tries = 0; tries < TRIES - 1; tries++) {
            try {
                return once(asked.get());
            } catch (IllegalStateException late) {
                LOG.info("once more: {}", late.toString());
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(Backoff.ms(tries)));
            }
        }
        return once(asked.get());
    }

    private static <T> T once(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("the demonstration cannot be prepared", e);
        }
    }
}
