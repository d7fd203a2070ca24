package gongping.roster;

import gongping.draw.CadreId;
import gongping.draw.Sha256;
import gongping.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlConnection;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Brings the rows of one import into the database: households in chunks, encrypted side by side on the worker pool
 * while the next ones are read and the ones before are stored. What is small waits in memory until the end.
 */
final class ImportRows implements RosterRows {
    private static final int CHUNK = 10_000;
    private static final int CHUNKS_WAITING = 4;
    private static final int SALT_BYTES = 16;

    /** A chunk, ready to be stored. */
    private record Ready(List<Household> households, List<Buffer> leaves, List<Vault.Sealed> sealed) {}

    private final Vertx vertx;
    private final Vault vault;
    private final RosterId roster;
    private final Supplier<Future<SqlConnection>> transaction;
    private final Workers workers;
    private final SecureRandom random = new SecureRandom();
    private final Semaphore room = new Semaphore(CHUNKS_WAITING);
    private final List<Grid> grids = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>();
    private final List<Cadre> cadres = new ArrayList<>();
    private final List<GroupValue> groups = new ArrayList<>();
    private final short[] counts = new short[CadreId.MAX + 1];
    private volatile Future<Void> tail = Future.succeededFuture();
    private List<Household> chunk = new ArrayList<>(CHUNK);

    ImportRows(
            Vertx vertx, Vault vault, RosterId roster, Workers workers, Supplier<Future<SqlConnection>> transaction) {
        this.vertx = vertx;
        this.vault = vault;
        this.roster = roster;
        this.workers = workers;
        this.transaction = transaction;
    }

    @Override
    public void grid(Grid grid) {
        grids.add(grid);
    }

    @Override
    public void unit(Unit unit) {
        units.add(unit);
    }

    @Override
    public void cadre(Cadre cadre) {
        cadres.add(cadre);
    }

    @Override
    public void groupValue(GroupValue value) {
        groups.add(value);
    }

    @Override
    public void household(Household household) {
        counts[household.id().cadre().number()]++;
        chunk.add(household);
        if (chunk.size() == CHUNK) {
            flush();
        }
    }

    /** Stores what waited; the transaction may be committed when it is done. After the last {@link #flush}. */
    Future<Void> finish(boolean sample, int households, String by, Optional<Instant> at) {
        return tail.compose(stored -> transaction.get()).compose(connection -> {
            var tables = new RosterTables(connection, roster);
            var numbers = cadres.stream().map(c -> counts[c.id().number()]).toList();
            var mobiles = cadres.stream()
                    .map(c -> VaultRows.mobile(roster, c.id(), c.mobile()))
                    .toList();
            return tables.roster(sample, cadres.size(), households, by, at)
                    .compose(done -> tables.grids(grids))
                    .compose(done -> tables.units(units))
                    .compose(done -> tables.cadres(cadres, numbers))
                    .compose(done -> groups.isEmpty() ? Future.succeededFuture() : tables.groups(groups))
                    .compose(done -> vault.store(connection, vault.seal(mobiles)));
        });
    }

    /**
     * Hands on what has gathered; waits where too many chunks are on their way, stops where storing has failed. Blocks:
     * for the reading thread, once more after its last row.
     */
    void flush() {
        if (chunk.isEmpty()) {
            return;
        }
        var households = chunk;
        chunk = new ArrayList<>(CHUNK);
        room.acquireUninterruptibly();
        var before = tail;
        if (before.failed()) {
            throw new IllegalStateException("the import cannot be stored", before.cause());
        }
        var ready = workers.inHalves(vertx, households, this::encrypt);
        var stored = ready.compose(halves -> transaction.get().compose(connection -> store(connection, halves)))
                .onComplete(done -> room.release());
        tail = Future.all(before, stored).mapEmpty();
    }

    private Ready encrypt(List<Household> households) {
        byte[] salts = new byte[households.size() * SALT_BYTES];
        random.nextBytes(salts);
        var leaves = new ArrayList<Buffer>(households.size());
        var plain = new ArrayList<Vault.Plain>(households.size());
        for (int i = 0; i < households.size(); i++) {
            var household = households.get(i);
            String salt = HexFormat.of().formatHex(salts, i * SALT_BYTES, (i + 1) * SALT_BYTES);
            var data = new VaultRows.Private(salt, household.name(), household.phones(), household.address());
            leaves.add(bytes(data.leaf(household.id())));
            plain.add(VaultRows.household(roster, household.id(), data));
        }
        return new Ready(households, leaves, vault.seal(plain));
    }

    /** All statements go out at once, one behind the other on the same connection. */
    private Future<Void> store(SqlConnection connection, List<Ready> halves) {
        var tables = new RosterTables(connection, roster);
        var sent = new ArrayList<Future<Void>>();
        for (var half : halves) {
            sent.add(tables.households(half.households(), half.leaves()));
            sent.add(vault.store(connection, half.sealed()));
        }
        return Future.all(sent).mapEmpty();
    }

    private static Buffer bytes(Sha256 hash) {
        return Buffer.buffer(HexFormat.of().parseHex(hash.hex()));
    }
}
