package gongping.database;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** What a failed statement tells about its effect. */
public enum Fault {
    /** Surely not done, and it may be tried again: no connection, rolled back, overloaded. */
    NOT_DONE,
    /** Somebody else holds the unique key (SQLSTATE 23505). Surely not done. */
    TAKEN,
    /** PostgreSQL or this program refused it; again would be refused again. Surely not done. */
    REFUSED,
    /** The connection broke or the time ran out on the way: it may have been done. */
    LOST;

    private static final Set<String> AGAIN =
            Set.of("57P03", "53300", "53400", "40001", "40P01", "55P03", "57014", "25006", "53100");
    private static final Set<String> ENDED = Set.of("57P01", "57P02", "57P05", "25P03");

    /** Reads a failure. */
    public static Fault of(Throwable failure) {
        return switch (failure) {
            case PgException refused -> of(refused);
            case ConnectException none -> NOT_DONE;
            case UnknownHostException none -> NOT_DONE;
            case IllegalArgumentException wrong -> REFUSED;
            default -> failure.getClass().getSimpleName().contains("TooBusy") ? NOT_DONE : LOST;
        };
    }

    /** Whether it lies in the database's being away, and may be gone when it is back. */
    public static boolean passes(Throwable failure) {
        return switch (failure) {
            case PgException refused -> passes(of(refused));
            case SQLException refused -> passes(of(String.valueOf(refused.getSQLState())));
            case DatabaseRefused refused -> refused.getCause() != null && passes(refused.getCause());
            case ConnectException none -> true;
            case UnknownHostException none -> true;
            case TimeoutException silent -> true;
            case VertxException lost -> true;
            default -> false;
        };
    }

    private static boolean passes(Fault fault) {
        return fault == NOT_DONE || fault == LOST;
    }

    private static Fault of(PgException refused) {
        return of(String.valueOf(refused.getSqlState()));
    }

    private static Fault of(String state) {
        if (state.equals("23505")) {
            return TAKEN;
        }
        if (AGAIN.contains(state)) {
            return NOT_DONE;
        }
        return ENDED.contains(state) || state.startsWith("08") ? LOST : REFUSED;
    }
}
