package gongping.cli;

import gongping.telephone.simulator.Settings;
import gongping.telephone.simulator.Simulator;
import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A simulator until somebody stops the program. Apart from its command, whose loading would bring Vert.x along. */
final class SimulatorRun {
    private SimulatorRun() {}

    static void untilStopped(Settings settings, PrintWriter out) throws TimeoutException, InterruptedException {
        var vertx = Vertx.vertx();
        var simulator = Simulator.start(vertx, settings).await(30, TimeUnit.SECONDS);
        out.println("Simulator: " + simulator.url());
        out.flush();
        var stop = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            simulator.close().eventually(vertx::close).onComplete(closed -> stop.countDown());
            try {
                stop.await(5, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        stop.await();
    }
}
