package gongping.database;

import io.vertx.core.Vertx;
import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.util.HashMap;
import java.util.concurrent.TimeUnit;

/** Every limit of the client in one place: the client's own defaults wait for ever. */
final class Connections {
    private static final int POOL_MAX = 12;
    private static final int WAITERS_MAX = 500;
    private static final int CONNECT_MS = 2_000;
    private static final int IDLE_SECONDS = 15;
    private static final int LIFETIME_MINUTES = 30;
    private static final int USER_TIMEOUT_MS = 10_000;
    private static final int STATEMENTS_CACHED = 256;
    private static final int SQL_LENGTH_CACHED_MAX = 8_192;

    /** Just below the time-out of the caller, so that most slow statements end with an answer. */
    static final int STATEMENT_MS = 1_900;

    private static final int LOCK_MS = 1_000;
    private static final int IDLE_IN_TRANSACTION_MS = 10_000;

    private Connections() {}

    static Pool pool(Vertx vertx, Access access, String node) {
        return PgBuilder.pool()
                .with(new PoolOptions()
                        .setMaxSize(POOL_MAX)
                        .setMaxWaitQueueSize(WAITERS_MAX)
                        .setConnectionTimeout(CONNECT_MS)
                        .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS)
                        .setMaxLifetime(LIFETIME_MINUTES)
                        .setMaxLifetimeUnit(TimeUnit.MINUTES))
                .with(new NetClientOptions()
                        .setConnectTimeout(CONNECT_MS)
                        .setIdleTimeout(IDLE_SECONDS)
                        .setIdleTimeoutUnit(TimeUnit.SECONDS)
                        .setTcpNoDelay(true)
                        .setTcpKeepAlive(true)
                        .setTcpUserTimeout(USER_TIMEOUT_MS))
                .connectingTo(options(access, node))
                .using(vertx)
                .build();
    }

    static PgConnectOptions options(Access access, String node) {
        var options = PgConnectOptions.fromUri(access.url().toString())
                .setUser(access.runtime().user())
                .setPassword(access.runtime().password())
                .setCachePreparedStatements(true)
                .setPreparedStatementCacheMaxSize(STATEMENTS_CACHED)
                .setPreparedStatementCacheSqlLimit(SQL_LENGTH_CACHED_MAX);
        if (options.getSslMode() == SslMode.VERIFY_FULL) {
            options.setSslOptions(new ClientSSLOptions().setHostnameVerificationAlgorithm("HTTPS"));
        }
        var properties = new HashMap<>(options.getProperties());
        properties.put("application_name", node);
        properties.put("statement_timeout", String.valueOf(STATEMENT_MS));
        properties.put("lock_timeout", String.valueOf(LOCK_MS));
        properties.put("idle_in_transaction_session_timeout", String.valueOf(IDLE_IN_TRANSACTION_MS));
        return options.setProperties(properties);
    }
}
