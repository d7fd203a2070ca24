package gongping.telephone.simulator;

import io.vertx.core.Vertx;
import java.util.UUID;

/** What the parts of the simulator share. Everything in it runs on one context. */
final class World {
    final Vertx vertx;
    final Settings settings;
    final SimulatedTime time;
    final PhysicalLog log;
    final Faults faults = new Faults();
    final Households households;
    final Callbacks callbacks;
    final Network network;
    final Rooms rooms;
    final Actors actors;

    World(Vertx vertx, Settings settings, PhysicalLog log) {
        this.vertx = vertx;
        this.settings = settings;
        this.log = log;
        this.time = settings.pace() == 0 ? new ManualTime() : new PacedTime(vertx, settings.pace());
        this.households = new Households(settings.seed(), settings.lines());
        this.callbacks = new Callbacks(this);
        this.network = new Network(this);
        this.rooms = new Rooms(this);
        this.actors = new Actors(this);
    }

    /** A new sid: two letters and 32 hex digits. */
    static String sid(String kind) {
        return kind + UUID.randomUUID().toString().replace("-", "");
    }
}
