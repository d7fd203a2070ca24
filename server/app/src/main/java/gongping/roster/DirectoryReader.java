package gongping.roster;

import gongping.database.Database;
import gongping.draw.Cadre;
import gongping.draw.CadreId;
import gongping.draw.Code;
import gongping.draw.Group;
import gongping.draw.HouseholdId;
import gongping.draw.HouseholdLines;
import gongping.draw.Roster;
import gongping.draw.Sha256;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts a roster's public part together from its tables. */
final class DirectoryReader {
    private static final int PAGE = 20_000;
    private static final String CADRES = """
            select c.id, c.name, u.name as unit, c.post, c.rank, c.grid, c.households
            from roster_cadre c join roster_unit u on u.roster = c.roster and u.code = c.unit
            where c.roster = $1 order by c.id
            """;
    private static final String GROUPS = """
            select g.name, g.cadre, g.value, l.label
            from roster_group g
            join roster_group_value l on l.roster = g.roster and l.name = g.name and l.value = g.value
            where g.roster = $1 order by g.name, g.cadre
            """;
    private static final String HOUSEHOLDS = """
            select id, village, leaf from roster_household where roster = $1 and id > $2 order by id limit $3
            """;

    private final Vertx vertx;
    private final Database database;
    private final RosterSummary summary;
    private final Map<String, Grid> grids = new HashMap<>();
    private final Map<HouseholdId, Directory.Leaf> leaves = new HashMap<>();
    private final Map<String, Integer> villageSizes = new HashMap<>();
    private final Map<String, String> villages = new HashMap<>();

    private DirectoryReader(Vertx vertx, Database database, RosterSummary summary) {
        this.vertx = vertx;
        this.database = database;
        this.summary = summary;
    }

    /** Fails where a sealed roster is no longer what was sealed. */
    static Future<Directory> read(Vertx vertx, Database database, RosterSummary summary) {
        var reader = new DirectoryReader(vertx, database, summary);
        return reader.read();
    }

    private Future<Directory> read() {
        var id = Tuple.of(summary.id().text());
        return database.read("select code, level, name, parent, responsible from roster_grid where roster = $1", id)
                .compose(rows -> {
                    rows.forEach(this::grid);
                    return households("");
                })
                .compose(done -> Future.all(database.read(CADRES, id), database.read(GROUPS, id)))
                .compose(both -> {
                    RowSet<Row> cadres = both.resultAt(0);
                    RowSet<Row> groups = both.resultAt(1);
                    return vertx.executeBlocking(() -> directory(cadres, groups), false);
                });
    }

    private Future<Void> households(String after) {
        return database.read(HOUSEHOLDS, Tuple.of(summary.id().text(), after, PAGE))
                .compose(rows -> {
                    String last = after;
                    for (Row row : rows) {
                        last = row.getString("id");
                        household(last, row);
                    }
                    return rows.size() < PAGE ? Future.succeededFuture() : households(last);
                });
    }

    private void household(String id, Row row) {
        String village = villages.computeIfAbsent(row.getString("village"), v -> v);
        villageSizes.merge(village, 1, Integer::sum);
        var hash = new Sha256(HexFormat.of().formatHex(row.getBuffer("leaf").getBytes()));
        leaves.put(HouseholdId.parse(id).orElseThrow(), new Directory.Leaf(village, hash));
    }

    private void grid(Row row) {
        String parent = row.getString("parent");
        var grid = new Grid(
                row.getString("code"),
                row.getShort("level"),
                row.getString("name"),
                parent.isEmpty() ? Optional.empty() : Optional.of(parent),
                CadreId.parse(row.getString("responsible")));
        grids.put(grid.code(), grid);
    }

    private Directory directory(RowSet<Row> cadreRows, RowSet<Row> groupRows) {
        var cards = new ArrayList<CadreCard>();
        var sealed = new ArrayList<Cadre>();
        for (Row row : cadreRows) {
            var card = card(row);
            cards.add(card);
            sealed.add(new Cadre(card.id(), card.name(), card.unit(), card.households(), hash(card)));
        }
        var roster = Roster.of(sealed);
        summary.seal()
                .filter(seal -> !seal.hash().equals(roster.sha256().hex()))
                .ifPresent(seal -> {
                    throw new IllegalStateException("roster.changed: " + summary.id() + " is not what was sealed");
                });
        var values = new TreeMap<String, GroupValue>();
        var groups = groups(groupRows, values);
        return new Directory(
                summary, Map.copyOf(grids), cards, roster, groups, List.copyOf(values.values()), leaves, villageSizes);
    }

    private Sha256 hash(CadreCard card) {
        var hashes = new ArrayList<Sha256>(card.households());
        for (int number = 1; number <= card.households(); number++) {
            var leaf = leaves.get(new HouseholdId(card.id(), number));
            if (leaf == null) {
                throw new IllegalStateException("roster.changed: a household of " + card.id() + " is missing");
            }
            hashes.add(leaf.hash());
        }
        return HouseholdLines.hash(card.id(), hashes);
    }

    private CadreCard card(Row row) {
        String grid = row.getString("grid");
        return new CadreCard(
                CadreId.parse(row.getString("id")).orElseThrow(),
                row.getString("name"),
                row.getString("unit"),
                row.getString("post"),
                row.getString("rank"),
                Directory.named(grids, grid, 2),
                Directory.named(grids, grid, 4),
                row.getShort("households"));
    }

    private static Map<Code, Group> groups(RowSet<Row> rows, Map<String, GroupValue> values) {
        var byName = new TreeMap<String, List<Code>>();
        for (Row row : rows) {
            String name = row.getString("name");
            var value = new Code(row.getString("value"));
            byName.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
            var one = new GroupValue(new Code(name), value, row.getString("label"), 1);
            values.merge(
                    name + "/" + value, one, (a, b) -> new GroupValue(a.group(), a.value(), a.label(), a.cadres() + 1));
        }
        var groups = new TreeMap<Code, Group>();
        byName.forEach((name, codes) -> groups.put(new Code(name), Group.of(new Code(name), codes)));
        return java.util.Collections.unmodifiableMap(groups);
    }
}
