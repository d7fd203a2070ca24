package gongping.conference.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import gongping.conference.Conference;
import gongping.conference.PublicLog;
import gongping.conference.Rules;
import gongping.database.Database;
import gongping.database.Written;
import gongping.draw.Group;
import gongping.draw.Manifest;
import gongping.draw.Roster;
import gongping.draw.SealedDraw;
import gongping.draw.Sha256;
import gongping.tlog.Policy;
import gongping.tlog.PolicyNotice;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The files that draws were sealed with, by their hashes, in PostgreSQL, so that every node can fold a manifest. A file
 * under a hash never changes; what was read once stays in memory.
 */
public final class SealedFiles implements Rules.Tables {
    private static final int WAIT_S = 10;

    private final Database database;
    private final Map<Sha256, SealedDraw> draws = new ConcurrentHashMap<>();
    private final Map<Sha256, byte[]> rules = new ConcurrentHashMap<>();

    /** In this database. */
    public SealedFiles(Database database) {
        this.database = database;
    }

    /** Keeps these bytes under their hash. */
    public Future<Sha256> keep(byte[] bytes) {
        var hash = Sha256.of(bytes);
        var sql = "insert into sealed_file (sha256, bytes) values ($1, $2) on conflict do nothing";
        return database.write(sql, Tuple.of(hash.hex(), Buffer.buffer(bytes))).map(written -> switch (written) {
            case Written.Stored stored -> hash;
            case Written.Taken taken -> hash;
            case Written.Failed failed -> throw new IllegalStateException("a sealed file was not stored");
            case Written.Unknown unknown -> throw new IllegalStateException("whether a sealed file was stored is lost");
        });
    }

    /** The bytes under this hash, if they are here. */
    public Future<Optional<byte[]>> bytes(Sha256 hash) {
        return database.read("select bytes from sealed_file where sha256 = $1", Tuple.of(hash.hex()))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next().getBuffer("bytes").getBytes()));
    }

    /** The prose rules that a manifest names. Blocks once for each draw: not for an event loop. */
    public byte[] rules(Manifest manifest) {
        return rules.computeIfAbsent(manifest.rules(), hash -> await(hash).orElseGet(() -> new byte[0]));
    }

    /** The published files of a conference so far; none before its manifest. Blocks as {@link #of} does. */
    public Map<String, byte[]> bundle(Conference state) {
        return state.draw()
                .map(now ->
                        state.publication().files(now.draw(), rules(now.draw().manifest())))
                .orElse(Map.of());
    }

    /** Blocks once for each manifest: called on the ledger's thread, never on an event loop. */
    @Override
    public Optional<SealedDraw> of(Manifest manifest) {
        var known = draws.get(manifest.sha256());
        if (known != null) {
            return Optional.of(known);
        }
        var read = read(manifest);
        read.ifPresent(draw -> draws.put(manifest.sha256(), draw));
        return read;
    }

    @Override
    public PublicLog.Cosigners cosigners(Manifest manifest) {
        return PolicyNotice.find(new String(rules(manifest), UTF_8))
                .map(policy -> new PublicLog.Cosigners(
                        List.copyOf(policy.cosigners().keySet()), !(policy.quorum() instanceof Policy.Quorum.None)))
                .orElse(PublicLog.Cosigners.NONE);
    }

    private Optional<SealedDraw> read(Manifest manifest) {
        var roster = await(manifest.roster()).flatMap(Roster::read);
        if (roster.isEmpty()) {
            return Optional.empty();
        }
        List<Group> groups = new ArrayList<>();
        for (var entry : manifest.groups().entrySet()) {
            var group = await(entry.getValue())
                    .flatMap(bytes ->
                            Group.read(entry.getKey(), bytes, roster.get().count()));
            if (group.isEmpty()) {
                return Optional.empty();
            }
            groups.add(group.get());
        }
        return Optional.of(SealedDraw.of(manifest, roster.get(), groups));
    }

    private Optional<byte[]> await(Sha256 hash) {
        try {
            return bytes(hash).toCompletionStage().toCompletableFuture().get(WAIT_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the sealed files cannot be read", e);
        }
    }
}
