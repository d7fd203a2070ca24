package gongping.roster;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes the tables of one roster, chunk by chunk, within a transaction. */
final class RosterTables {
    private static final String ROSTER = """
            insert into roster (id, sample, cadres, households, imported_by, imported_at)
            values ($1, $2, $3, $4, $5, coalesce($6, now()))
            """;
    private static final String GRIDS = """
            insert into roster_grid (roster, code, level, name, parent, responsible)
            select $1, * from unnest($2::text[], $3::smallint[], $4::text[], $5::text[], $6::text[])
            """;
    private static final String UNITS = """
            insert into roster_unit (roster, code, name, kind)
            select $1, * from unnest($2::text[], $3::text[], $4::text[])
            """;
    private static final String CADRES = """
            insert into roster_cadre (roster, id, name, unit, post, rank, grid, households)
            select $1, * from unnest(
                $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::smallint[])
            """;
    private static final String HOUSEHOLDS = """
            insert into roster_household (roster, id, number, village, leaf)
            select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::bytea[])
            """;
    private static final String GROUPS = """
            insert into roster_group (roster, name, cadre, value)
            select $1, * from unnest($2::text[], $3::text[], $4::text[])
            """;
    private static final String GROUP_VALUES = """
            insert into roster_group_value (roster, name, value, label)
            select $1, * from unnest($2::text[], $3::text[], $4::text[])
            """;

    private final SqlConnection transaction;
    private final String roster;

    RosterTables(SqlConnection transaction, RosterId roster) {
        this.transaction = transaction;
        this.roster = roster.text();
    }

    Future<Void> roster(boolean sample, int cadres, int households, String by, Optional<Instant> at) {
        var when = at.map(moment -> moment.atOffset(ZoneOffset.UTC)).orElse(null);
        return run(ROSTER, Tuple.of(roster, sample, cadres, households, by, when));
    }

    Future<Void> grids(List<RosterRows.Grid> grids) {
        var levels = grids.stream().map(grid -> (short) grid.level()).toArray(Short[]::new);
        return run(
                GRIDS,
                Tuple.of(
                        roster,
                        texts(grids, RosterRows.Grid::code),
                        levels,
                        texts(grids, RosterRows.Grid::name),
                        texts(grids, RosterRows.Grid::parent),
                        texts(grids, RosterRows.Grid::responsible)));
    }

    Future<Void> units(List<RosterRows.Unit> units) {
        return run(
                UNITS,
                Tuple.of(
                        roster,
                        texts(units, RosterRows.Unit::code),
                        texts(units, RosterRows.Unit::name),
                        texts(units, RosterRows.Unit::kind)));
    }

    Future<Void> cadres(List<RosterRows.Cadre> cadres, List<Short> households) {
        return run(
                CADRES,
                Tuple.of(
                                roster,
                                texts(cadres, cadre -> cadre.id().text()),
                                texts(cadres, RosterRows.Cadre::name),
                                texts(cadres, RosterRows.Cadre::unit))
                        .addArrayOfString(texts(cadres, RosterRows.Cadre::post))
                        .addArrayOfString(texts(cadres, RosterRows.Cadre::rank))
                        .addArrayOfString(texts(cadres, RosterRows.Cadre::grid))
                        .addArrayOfShort(households.toArray(Short[]::new)));
    }

    Future<Void> households(List<RosterRows.Household> households, List<Buffer> leaves) {
        return run(
                HOUSEHOLDS,
                Tuple.of(
                        roster,
                        texts(households, household -> household.id().text()),
                        texts(households, RosterRows.Household::number),
                        texts(households, RosterRows.Household::village),
                        leaves.toArray(Buffer[]::new)));
    }

    Future<Void> groups(List<RosterRows.GroupValue> values) {
        var labels = values.stream()
                .map(v -> new RosterRows.GroupLabel(v.group(), v.value(), v.label()))
                .distinct()
                .toList();
        return run(
                        GROUPS,
                        Tuple.of(
                                roster,
                                texts(values, RosterRows.GroupValue::group),
                                texts(values, value -> value.cadre().text()),
                                texts(values, RosterRows.GroupValue::value)))
                .compose(done -> run(
                        GROUP_VALUES,
                        Tuple.of(
                                roster,
                                texts(labels, RosterRows.GroupLabel::group),
                                texts(labels, RosterRows.GroupLabel::value),
                                texts(labels, RosterRows.GroupLabel::label))));
    }

    private Future<Void> run(String sql, Tuple values) {
        return transaction.preparedQuery(sql).execute(values).mapEmpty();
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
