package gongping.roster;

import gongping.database.Database;
import gongping.draw.CadreId;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Optional;

/** Reads one line of a roster, without the ten thousand others. */
final class EntryReader {
    private static final String ENTRY = """
            select c.id, c.name, u.name as unit, g.name as grp, g.value, l.label
            from roster_cadre c
            join roster_unit u on u.roster = c.roster and u.code = c.unit
            left join roster_group g on g.roster = c.roster and g.cadre = c.id
            left join roster_group_value l on l.roster = g.roster and l.name = g.name and l.value = g.value
            where c.roster = $1 and c.id = $2 order by g.name
            """;

    private EntryReader() {}

    static Future<Optional<PublicEntry>> read(Database database, RosterId roster, CadreId cadre) {
        return database.read(ENTRY, Tuple.of(roster.text(), cadre.text())).map(rows -> {
            var groups = new ArrayList<PublicEntry.InGroup>();
            Optional<Row> first = Optional.empty();
            for (var row : rows) {
                first = first.or(() -> Optional.of(row));
                Optional.ofNullable(row.getString("grp"))
                        .ifPresent(group -> groups.add(
                                new PublicEntry.InGroup(group, row.getString("value"), row.getString("label"))));
            }
            return first.map(
                    row -> new PublicEntry(row.getString("id"), row.getString("name"), row.getString("unit"), groups));
        });
    }
}
