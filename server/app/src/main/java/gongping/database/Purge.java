package gongping.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Drops every table of a database of rehearsals, as their owner. The ledger's triggers refuse to change or delete what
 * is written; they do not refuse to drop a table, and only its owner can. Blocks.
 */
public final class Purge {
    /** What happens before the tables are dropped for good; where it fails they stay. */
    public interface Files {
        /** Deletes what lies outside the database. */
        void delete() throws java.io.IOException;
    }

    /** Whether there were tables, and how many events went with them. */
    public record Purged(boolean tables, long events) {}

    private static final String EVERYTHING = """
            do $$
            declare
                thing record;
            begin
                for thing in select oid::regclass as name from pg_class
                    where relkind = 'r' and relnamespace = current_schema()::regnamespace
                        and relowner = current_user::regrole
                loop
                    execute format('drop table if exists %s cascade', thing.name);
                end loop;
                for thing in select oid::regclass as name from pg_class
                    where relkind = 'S' and relnamespace = current_schema()::regnamespace
                        and relowner = current_user::regrole
                loop
                    execute format('drop sequence if exists %s cascade', thing.name);
                end loop;
                for thing in select oid::regprocedure as name from pg_proc
                    where pronamespace = current_schema()::regnamespace and proowner = current_user::regrole
                loop
                    execute format('drop function %s cascade', thing.name);
                end loop;
            end
            $$
            """;

    private Purge() {}

    /**
     * Drops it all, in one transaction. May be repeated after whatever broke it off.
     *
     * @throws DatabaseRefused where the database is for real conferences, or a server works with it
     */
    public static Purged rehearsals(Access access, Files files) throws SQLException, java.io.IOException {
        try (var connection = access.connect(access.owner())) {
            connection.setAutoCommit(false);
            if (!text(connection, "select coalesce(to_regclass('installation')::text, '')")
                    .isEmpty()) {
                demand(text(connection, "select coalesce(min(kind), '') from installation"));
            } else if (number(connection, "select count(*) from pg_class where relname = 'ledger'") > 0) {
                demand(Installation.CONFERENCE.text());
            } else {
                files.delete();
                return new Purged(false, 0);
            }
            alone(connection, access.runtime().user());
            long events = number(connection, "select count(*) from ledger");
            try (var statement = connection.createStatement()) {
                statement.execute("set local lock_timeout = '5s'");
                statement.execute(EVERYTHING);
            }
            files.delete();
            connection.commit();
            return new Purged(true, events);
        }
    }

    private static void demand(String kind) {
        if (!kind.equals(Installation.REHEARSAL.text())) {
            throw new DatabaseRefused(
                    "database.not-a-rehearsal",
                    "This database is not for rehearsals. Nothing of it is ever purged; nothing was.");
        }
    }

    private static void alone(Connection connection, String runtime) throws SQLException {
        var others = "select count(*) from pg_stat_activity where datname = current_database() and usename = ?";
        try (var query = connection.prepareStatement(others)) {
            query.setString(1, runtime);
            try (var rows = query.executeQuery()) {
                if (rows.next() && rows.getLong(1) > 0) {
                    throw new DatabaseRefused(
                            "database.in-use", "A server works with this database: stop it first. Nothing was purged.");
                }
            }
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        return Long.parseLong(text(connection, sql));
    }
}
