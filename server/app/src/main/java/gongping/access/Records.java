package gongping.access;

import gongping.database.Database;
import gongping.kernel.Actor;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;

/** Writes what was done to accounts, sessions and devices, for the auditor. Ids only. */
final class Records {
    static final String ADD = "insert into access_record (actor, deed, object, address) values ($1, $2, $3, $4)";
    private final Database database;

    Records(Database database) {
        this.database = database;
    }

    /** Fails if it cannot be written: what is not on record is not done. */
    Future<?> add(Actor actor, String deed, String object, String address) {
        return database.once(ADD, Tuple.of(actor.id(), deed, object, address));
    }
}
