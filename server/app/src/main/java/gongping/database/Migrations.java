package gongping.database;

import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables up to this program's version, as their owner. */
final class Migrations {
    private static final int CONNECT_RETRIES = 20;

    private Migrations() {}

    /** Blocks. Each feature numbers its own hundred, so a lower number may be newer. */
    static void run(Access access) {
        try {
            Flyway.configure()
                    .dataSource(
                            access.jdbcUrl(),
                            access.owner().user(),
                            access.owner().password())
                    .loggers("slf4j")
                    .locations("classpath:db/migration")
                    .placeholders(Map.of("runtime", access.runtime().user()))
                    .validateMigrationNaming(true)
                    .outOfOrder(true)
                    .connectRetries(CONNECT_RETRIES)
                    .connectRetriesInterval(1)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new DatabaseRefused(
                    "database.migration", "The tables cannot be brought up to date: " + words(e), sql(e));
        }
    }

    /** What the database itself said, if it did. */
    private static Throwable sql(Throwable e) {
        var cause = e.getCause();
        return e instanceof SQLException || cause == null ? e : sql(cause);
    }

    private static String words(FlywayException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .limit(3)
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }
}
