package gongping.telephone.flow;

import gongping.database.Access;
import gongping.database.Database;
import gongping.database.Databases;
import gongping.telephone.Eventually;
import gongping.telephone.Greeting;
import gongping.telephone.LineId;
import gongping.telephone.PhoneNumber;
import gongping.telephone.ProviderId;
import gongping.telephone.RoomId;
import gongping.telephone.manual.HandTelephone;
import gongping.telephone.simulator.Net;
import gongping.telephone.twilio.Stage;
import gongping.telephone.twilio.TwilioSettings;
import gongping.telephone.twilio.TwilioTelephone;
import gongping.telephone.twilio.TwilioWebhooks;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** One evening at the call desk: simulator, database, and as many servers as a test starts. */
final class Evening implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();

    final Net net = Net.start(Paced.PACE);
    final Vertx vertx = Vertx.vertx();
    final Access access = Databases.fresh();
    final List<String> told = new CopyOnWriteArrayList<>();
    final List<String> alarms = new CopyOnWriteArrayList<>();

    /** How many alarms the ledger still loses. */
    final AtomicInteger away = new AtomicInteger();

    final Map<LineId, PhoneNumber> numbers = new ConcurrentHashMap<>();
    private final Map<String, Boolean> keys = new ConcurrentHashMap<>();
    private final List<Node> nodes = new ArrayList<>();

    /** One dialling of this evening. */
    record Household(CallRequest request, PhoneNumber number) {
        LineId line() {
            return request.line();
        }

        RoomId room() {
            return request.room();
        }
    }

    Household household(String behaviour) {
        var number = PhoneNumber.of("100" + (30_000_000 + COUNT.incrementAndGet()));
        var line = new LineId("t-A" + COUNT.get());
        numbers.put(line, number);
        net.script(number.e164(), behaviour);
        var room = new RoomId("inq-t-" + COUNT.get());
        return new Household(new CallRequest(line, room, false, Instant.now()), number);
    }

    Node server() {
        return server("n1", false);
    }

    /** A server; {@code webhooks}: it has a public address and hears callbacks. */
    Node server(String name, boolean webhooks) {
        var node = new Node(name, webhooks);
        nodes.add(node);
        node.flow.start();
        return node;
    }

    /** News of a line, in order. */
    List<String> news(Household household) {
        return told.stream()
                .filter(text -> text.startsWith(household.line() + " "))
                .map(text -> text.substring(text.indexOf(' ') + 1))
                .toList();
    }

    void comesTo(Household household, String news) {
        Eventually.holds(
                news + " of " + household.line() + ", so far " + news(household),
                Duration.ofSeconds(60),
                () -> news(household).contains(news));
    }

    void alarmed(Household household, String code) {
        Eventually.holds(code, () -> alarms.contains(household.line() + " " + code));
    }

    long rang(Household household) {
        return net.physicalCalls(household.number().e164());
    }

    String call(Household household) {
        return net.look("/log").stream()
                .map(JsonObject.class::cast)
                .filter(line -> line.getString("to").equals(household.number().e164()))
                .map(line -> line.getString("call"))
                .findFirst()
                .orElseThrow();
    }

    boolean everHeard(String call) {
        return net.look("/heard").stream()
                .map(JsonObject.class::cast)
                .anyMatch(step -> step.getJsonArray("calls").contains(call));
    }

    boolean hearsNow(String call) {
        var steps = net.look("/heard");
        return !steps.isEmpty()
                && steps.getJsonObject(steps.size() - 1).getJsonArray("calls").contains(call);
    }

    private final class Secretary implements Reports {
        @Override
        public Future<Void> report(
                LineId line, News news, String key, Optional<ProviderId> provider, Optional<String> code) {
            if (keys.putIfAbsent(key, true) == null) {
                told.add(line + " " + news + code.map(text -> ":" + text).orElse(""));
            }
            return Future.succeededFuture();
        }

        @Override
        public Future<Void> alarm(LineId line, String code, String key) {
            if (away.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                return Future.failedFuture("busy");
            }
            alarms.add(line + " " + code);
            return Future.succeededFuture();
        }
    }

    /** One running server. */
    final class Node {
        final CallFlow flow;
        final HandTelephone hand = new HandTelephone(asked -> {});
        final TwilioTelephone telephone;
        final Database database;
        private Optional<HttpServer> http = Optional.empty();

        Node(String name, boolean webhooks) {
            database = Databases.open(vertx, access);
            var router = Router.router(vertx);
            if (webhooks) {
                http = Optional.of(Eventually.now(
                        vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1")));
            }
            var settings = settings();
            telephone = new TwilioTelephone(settings);
            flow = new CallFlow(
                    database,
                    name,
                    new CallFlow.Needs(
                            telephone,
                            hand,
                            line -> Future.succeededFuture(Optional.ofNullable(numbers.get(line))
                                    .<Numbers.Looked>map(Numbers.Looked.Sealed::new)
                                    .orElse(new Numbers.Looked.NotSealed())),
                            new Secretary(),
                            id -> new Greeting.Spoken("您好，这里是公评大会。"),
                            Paced.timing()));
            new TwilioWebhooks(settings, telephone, flow).add(router);
        }

        private TwilioSettings settings() {
            return Stage.settings(
                    net,
                    http.map(server -> URI.create("http://127.0.0.1:" + server.actualPort())),
                    Duration.ofMillis(1_500));
        }

        /** The server dies: its threads stop wherever they are. */
        void die() {
            flow.close();
            telephone.close();
            http.ifPresent(server -> Eventually.now(server.close()));
            Eventually.now(database.close());
        }
    }

    @Override
    public void close() {
        nodes.forEach(Node::die);
        net.close();
        Eventually.now(vertx.close());
    }
}
