package gongping.roster;

import gongping.database.Access;
import gongping.database.Databases;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Everything that somebody reads who has the database alone. */
final class DatabaseDump {
    private static final List<String> TABLES =
            List.of("roster", "roster_grid", "roster_unit", "roster_cadre", "roster_household", "vault_use");

    private DatabaseDump() {}

    /** Every row of the roster's and the vault's tables, bytes as far as they are letters. */
    static String of(Access access) throws SQLException {
        var text = new StringBuilder();
        try (var connection = Databases.owner(access);
                var statement = connection.createStatement()) {
            for (String table : TABLES) {
                append(text, statement.executeQuery("select t::text from " + table + " t"));
            }
            append(
                    text,
                    statement.executeQuery("select id, col, encode(key, 'escape'), encode(data, 'escape') from vault"));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, ResultSet rows) throws SQLException {
        while (rows.next()) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                text.append(rows.getString(i)).append('\n');
            }
        }
    }
}
