package gongping.roster.web;

import gongping.http.Answer;
import gongping.http.Exchange;
import gongping.http.Operations;
import gongping.http.Problem;
import gongping.http.Routes;
import gongping.roster.RosterId;
import gongping.roster.Rosters;
import gongping.roster.Upload;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code createRoster}, {@code getImport}, {@code discardRoster}. The uploaded files are deleted when they are read.
 */
public final class RosterRoutes implements Routes {
    private static final Logger LOG = LoggerFactory.getLogger(RosterRoutes.class);
    private static final int FILES_MAX = 100;
    private static final int JOBS_MAX = 50;

    private final Vertx vertx;
    private final Rosters rosters;
    private final Path folder;
    private final Map<String, ImportJob> jobs = new ConcurrentHashMap<>();

    /**
     * Over these rosters.
     *
     * @param folder where uploaded files wait until they are read
     */
    public RosterRoutes(Vertx vertx, Rosters rosters, Path folder) {
        this.vertx = vertx;
        this.rosters = rosters;
        this.folder = folder;
    }

    @Override
    public void mount(Operations operations) {
        operations.on("createRoster", this::create);
        operations.on("getImport", this::follow);
        operations.on("discardRoster", this::discard);
    }

    private Future<Answer> create(Exchange exchange) {
        var sent = exchange.uploads();
        if (sent.isEmpty() || sent.size() > FILES_MAX) {
            throw Problem.of("import.files", FILES_MAX).failure();
        }
        if (jobs.values().stream().anyMatch(ImportJob::isRunning)) {
            throw Problem.of("import.running").failure();
        }
        boolean sample = exchange.query("sample").filter("true"::equals).isPresent();
        var by = exchange.principal().actor();
        return rosters.next().compose(roster -> {
            var job = new ImportJob(roster);
            forgetOld();
            jobs.put(job.id(), job);
            Path home = folder.resolve(job.id());
            return vertx.executeBlocking(() -> keep(sent, home), false)
                    .onFailure(failure -> job.failed())
                    .map(files -> {
                        run(job, roster, files, sample, by, home);
                        return Answer.json(202, Map.of("roster", roster.text(), "import", job.id()));
                    });
        });
    }

    private void run(
            ImportJob job, RosterId roster, List<Upload> files, boolean sample, gongping.kernel.Actor by, Path home) {
        rosters.importFiles(roster, files, sample, by, job::rows)
                .onSuccess(job::ended)
                .onFailure(failure -> {
                    // The class alone: a database's message may hold the row.
                    LOG.error(
                            "import {} failed: {}", job.id(), failure.getClass().getName());
                    job.failed();
                })
                .onComplete(done -> vertx.executeBlocking(() -> delete(home), false));
    }

    private Future<Answer> follow(Exchange exchange) {
        var id = exchange.path("import");
        var job = Optional.ofNullable(jobs.get(id))
                .orElseThrow(() -> Problem.of("import.unknown", id).failure());
        return Future.succeededFuture(Answer.json(job.answer()));
    }

    private Future<Answer> discard(Exchange exchange) {
        return rosters.discard(named(exchange), exchange.principal().actor()).map(refusal -> {
            refusal.ifPresent(why -> {
                throw Problem.of(why).failure();
            });
            return Answer.none();
        });
    }

    private static RosterId named(Exchange exchange) {
        var id = exchange.path("roster");
        if (!RosterId.isValid(id)) {
            throw Problem.of("roster.unknown", id).failure();
        }
        return new RosterId(id);
    }

    /** The server deletes an upload with its answer; the import takes longer. */
    private static List<Upload> keep(List<Exchange.Upload> sent, Path home) throws IOException {
        Files.createDirectories(home);
        var kept = new ArrayList<Upload>();
        for (var upload : sent) {
            Path file = home.resolve("file-" + kept.size());
            Files.move(upload.path(), file, StandardCopyOption.REPLACE_EXISTING);
            kept.add(Upload.sent(upload.fileName(), file));
        }
        return kept;
    }

    private void forgetOld() {
        if (jobs.size() >= JOBS_MAX) {
            jobs.values().removeIf(job -> !job.isRunning());
        }
    }

    private static Void delete(Path home) {
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return null;
    }
}
