package gongping.http;

import gongping.access.Sessions;
import gongping.config.HttpSettings;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.openapi.contract.OpenAPIContract;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The HTTP server. Stopping goes in steps, so that the caller can drain what stands behind it in between:
 * {@link #withdraw} (not ready, the balancer looks away, commands are refused), then the ledger is drained, then
 * {@link #close} (sockets say farewell, connections end).
 */
public final class Web {
    /**
     * What the server is made of.
     *
     * @param settings how it faces the world
     * @param sessions who holds a token
     * @param features the operations; together all of the contract
     * @param door where live sockets go
     * @param checks what must answer before the server is ready
     * @param uploads a folder of the server's own for files on their way in
     * @param callbacks adds the routes on which providers call back, beside the contract; they check signatures
     *     themselves
     * @param mark what this server's pages say of themselves: live, demo or rehearsal
     * @param loops event loops to listen on
     */
    public record Parts(
            HttpSettings settings,
            Sessions sessions,
            List<Routes> features,
            LiveDoor door,
            List<Health.Check> checks,
            Path uploads,
            Consumer<Router> callbacks,
            Supplier<String> mark,
            int loops) {
        public Parts {
            features = List.copyOf(features);
            checks = List.copyOf(checks);
        }
    }

    private final Vertx vertx;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final List<Sockets> sockets = new CopyOnWriteArrayList<>();
    private final AtomicReference<String> deployment = new AtomicReference<>("");

    private Web(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Reads the pages and the contract, then listens. Fails if an operation of the contract has no handler. */
    public static Future<Web> start(Vertx vertx, Parts parts) {
        var web = new Web(vertx);
        var shared = new ConcurrentHashMap<String, Integer>();
        return Contract.load(vertx)
                .compose(contract -> vertx.executeBlocking(
                                () -> SiteFiles.read(parts.settings().site()))
                        .compose(files -> web.deploy(parts, contract, new Pages(files, parts.mark()), shared)));
    }

    private Future<Web> deploy(
            Parts parts, OpenAPIContract contract, Pages pages, ConcurrentHashMap<String, Integer> shared) {
        return vertx.deployVerticle(
                        () -> new Listener(parts, contract, pages, shared, stopping::get, sockets::add),
                        new DeploymentOptions().setInstances(parts.loops()))
                .map(id -> {
                    deployment.set(id);
                    return this;
                });
    }

    /** Becomes not ready and refuses what changes anything, then waits for the balancer to look away. */
    public Future<Void> withdraw(Duration balancer) {
        stopping.set(true);
        return balancer.isZero()
                ? Future.succeededFuture()
                : vertx.timer(balancer.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)
                        .mapEmpty();
    }

    /** Closes the sockets with 1001 and stops listening. May be called again. */
    public Future<Void> close() {
        stopping.set(true);
        sockets.forEach(Sockets::close);
        var listening = deployment.getAndSet("");
        return listening.isEmpty() ? Future.succeededFuture() : vertx.undeploy(listening);
    }
}
