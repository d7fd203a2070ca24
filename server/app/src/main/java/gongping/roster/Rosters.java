package gongping.roster;

import gongping.database.Database;
import gongping.draw.CadreId;
import gongping.kernel.Actor;
import gongping.kernel.Refusal;
import gongping.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** All rosters of this server: imported as drafts, sealed once, never changed. */
public final class Rosters implements AutoCloseable {
    private static final String LIST =
            "select id, sample, cadres, households, imported_at, sealed_at, hash from roster";
    private static final String LABELS =
            "select roster, name, value, label from roster_group_value order by roster, name, value";
    private static final String SEAL = """
            update roster set sealed_at = now(), sealed_by = $2, hash = $3 where id = $1 and hash is null returning id
            """;

    private final Vertx vertx;
    private final Database database;
    private final Vault vault;
    private final SealedFiles files;
    private final Workers workers = new Workers();
    private final AtomicBoolean importing = new AtomicBoolean();

    /**
     * The rosters of this database.
     *
     * @param folder the data folder, where the files of sealed rosters are written
     */
    public Rosters(Vertx vertx, Database database, Vault vault, Path folder) {
        this.vertx = vertx;
        this.database = database;
        this.vault = vault;
        this.files = new SealedFiles(folder);
    }

    /** A name for the next import; one that is never used leaves a gap, which means nothing. */
    public Future<RosterId> next() {
        return database.read("select nextval('roster_number') as n", Tuple.tuple())
                .map(rows -> new RosterId("r" + rows.iterator().next().getLong("n")));
    }

    /**
     * Imports files as a new draft, all or nothing. One import at a time: a second one is refused by its report
     * ({@code import.running}).
     *
     * @param id of {@link #next}, used once
     * @param sample whether all numbers must be sample numbers
     * @param progress called on a worker thread
     */
    public Future<Imported> importFiles(
            RosterId id, List<Upload> uploads, boolean sample, Actor by, RosterCheck.Progress progress) {
        return importFiles(id, uploads, sample, by, Optional.empty(), progress);
    }

    /** The same under the next name. */
    public Future<Imported> importFiles(List<Upload> uploads, boolean sample, Actor by, RosterCheck.Progress progress) {
        return next().compose(id -> importFiles(id, uploads, sample, by, progress));
    }

    /** The same as if it had been at that moment, for a demonstration whose story begins before today. */
    public Future<Imported> importSample(List<Upload> uploads, Actor by, Instant at) {
        return next().compose(id -> importFiles(id, uploads, true, by, Optional.of(at), (file, rows) -> {}));
    }

    private Future<Imported> importFiles(
            RosterId id,
            List<Upload> uploads,
            boolean sample,
            Actor by,
            Optional<Instant> at,
            RosterCheck.Progress progress) {
        if (!importing.compareAndSet(false, true)) {
            var findings = new Findings();
            findings.add("", 0, "", "", Reason.IMPORT_RUNNING);
            return Future.succeededFuture(new Imported(Optional.empty(), RosterReport.of(0, 0, Map.of(), findings)));
        }
        return importAs(id, uploads, sample, by, at, progress).onComplete(done -> importing.set(false));
    }

    private Future<Imported> importAs(
            RosterId id,
            List<Upload> uploads,
            boolean sample,
            Actor by,
            Optional<Instant> at,
            RosterCheck.Progress progress) {
        var transaction = new LateTransaction(vertx, database);
        var rows = new ImportRows(vertx, vault, id, workers, transaction::connection);
        return vertx.executeBlocking(() -> read(uploads, sample, rows, progress), false)
                .compose(report -> {
                    if (report.hasFaults()) {
                        return transaction
                                .rollback(new IllegalStateException("the files have faults"))
                                .map(done -> new Imported(Optional.empty(), report));
                    }
                    return rows.finish(sample, report.households(), by.id(), at)
                            .compose(stored -> transaction.commit())
                            .map(done -> new Imported(Optional.of(id), report));
                })
                .recover(failure -> transaction.rollback(failure).compose(done -> Future.failedFuture(failure)));
    }

    private static RosterReport read(
            List<Upload> uploads, boolean sample, ImportRows rows, RosterCheck.Progress progress) throws IOException {
        var report = RosterCheck.read(uploads, sample, rows, progress);
        if (!report.hasFaults()) {
            rows.flush();
        }
        return report;
    }

    /** All rosters, the newest first. */
    public Future<List<RosterSummary>> list() {
        return database.read(LIST + " order by imported_at desc", Tuple.tuple())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Rosters::summary)
                        .toList());
    }

    /** One roster, if there is such a one. */
    public Future<Optional<RosterSummary>> find(RosterId id) {
        return database.read(LIST + " where id = $1", Tuple.of(id.text()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Rosters::summary)
                        .findFirst());
    }

    /** The public part of a roster; for a sealed one it is checked that it still is what was sealed. */
    public Future<Optional<Directory>> directory(RosterId id) {
        return find(id).compose(found -> found.isEmpty()
                ? Future.succeededFuture(Optional.empty())
                : DirectoryReader.read(vertx, database, found.get()).map(Optional::of));
    }

    /** One number of a roster, as everybody may look it up. */
    public Future<Optional<PublicEntry>> entry(RosterId id, CadreId cadre) {
        return EntryReader.read(database, id, cadre);
    }

    /** What the values of the groups are called, by roster. */
    public Future<Map<RosterId, List<PublicEntry.InGroup>>> labels() {
        return database.read(LABELS, Tuple.tuple())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.groupingBy(
                                row -> new RosterId(row.getString("roster")),
                                Collectors.mapping(
                                        row -> new PublicEntry.InGroup(
                                                row.getString("name"), row.getString("value"), row.getString("label")),
                                        Collectors.toList()))));
    }

    /** The households of a roster, for whoever may know more than everybody. */
    public Households households(Directory directory) {
        return new Households(vault, directory);
    }

    /** Seals a draft: writes the files of DRAW/1 §3.1 and records the hash. For ever. */
    public Future<Sealing> seal(RosterId id, Actor by) {
        return directory(id).compose(found -> {
            if (found.isEmpty()) {
                return refused("roster.unknown", id);
            }
            var directory = found.get();
            if (directory.summary().seal().isPresent()) {
                return refused("roster.sealed", id);
            }
            String hash = directory.roster().sha256().hex();
            return vertx.executeBlocking(
                            () -> {
                                files.write(directory);
                                return directory;
                            },
                            false)
                    .compose(written -> database.read(SEAL, Tuple.of(id.text(), by.id(), hash)))
                    .compose(rows -> rows.size() == 0 ? refused("roster.sealed", id) : done(id));
        });
    }

    /** Throws a draft away with all that is known of its people; empty, or why not. For ever. */
    public Future<Optional<Refusal>> discard(RosterId id, Actor by) {
        return Discard.of(database, id, by)
                .compose(gone -> gone
                        ? Future.succeededFuture(Optional.<Refusal>empty())
                        : find(id).map(found ->
                                Optional.of(Refusal.of(found.isPresent() ? "roster.sealed" : "roster.unknown", id))));
    }

    /** Where the files of a sealed roster lie: {@code roster.tsv} and {@code groups/<name>.tsv}. */
    public Path files(RosterId id) {
        return files.of(id);
    }

    /** Ends the worker threads. */
    @Override
    public void close() {
        workers.close();
    }

    private Future<Sealing> done(RosterId id) {
        return find(id).map(summary -> new Sealing.Done(summary.orElseThrow()));
    }

    private static Future<Sealing> refused(String code, RosterId id) {
        return Future.succeededFuture(new Sealing.Refused(Refusal.of(code, id)));
    }

    private static RosterSummary summary(Row row) {
        var seal = Optional.ofNullable(row.getOffsetDateTime("sealed_at"))
                .map(at -> new RosterSummary.Seal(at.toInstant(), row.getString("hash")));
        return new RosterSummary(
                new RosterId(row.getString("id")),
                row.getBoolean("sample"),
                row.getInteger("cadres"),
                row.getInteger("households"),
                row.getOffsetDateTime("imported_at").toInstant(),
                seal);
    }
}
