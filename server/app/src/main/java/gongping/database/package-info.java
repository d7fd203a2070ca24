/**
 * Everything between the program and PostgreSQL: the embedded server as a process of its own
 * ({@link gongping.database.PostgresProcess}), who may do what there ({@link gongping.database.Access}), and the client
 * with its limits ({@link gongping.database.Database}), migrations included.
 *
 * <p>Knows no table and no domain word. No future leaves this room without a time-out.
 */
@NullMarked
package gongping.database;

import org.jspecify.annotations.NullMarked;
