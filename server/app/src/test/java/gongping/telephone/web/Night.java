package gongping.telephone.web;

import gongping.conference.AttemptId;
import gongping.conference.Call;
import gongping.conference.CallCommand;
import gongping.conference.Command;
import gongping.conference.Conference;
import gongping.conference.ConferenceCommand;
import gongping.conference.Consent;
import gongping.conference.Event;
import gongping.conference.InquiryCommand;
import gongping.conference.InquiryId;
import gongping.conference.Press;
import gongping.conference.RoundCommand;
import gongping.conference.Rules;
import gongping.conference.web.Conferences;
import gongping.database.Access;
import gongping.database.Database;
import gongping.database.Databases;
import gongping.draw.Digits;
import gongping.draw.Keyer;
import gongping.draw.Params;
import gongping.draw.Party;
import gongping.draw.Quota;
import gongping.kernel.Actor;
import gongping.kernel.Order;
import gongping.ledger.Ledger;
import gongping.ledger.Outcome;
import gongping.ledger.RequestHash;
import gongping.telephone.Eventually;
import gongping.telephone.PhoneNumber;
import gongping.telephone.flow.CallFlow;
import gongping.telephone.flow.Numbers;
import gongping.telephone.flow.Paced;
import gongping.telephone.manual.HandTelephone;
import gongping.telephone.simulator.Net;
import gongping.telephone.twilio.Stage;
import gongping.telephone.twilio.TwilioTelephone;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A conference on a real ledger with a real telephone over the simulator, its server killed and started at will. */
final class Night implements AutoCloseable {
    static final String ID = "night";
    static final Actor HOST = new Actor("u-host");
    static final Actor OPERATOR = new Actor("u-call");
    static final InquiryId FIRST = InquiryId.of(1);
    private static final AtomicInteger NIGHTS = new AtomicInteger();

    final Net net = Net.start(Paced.PACE);
    private final int night = NIGHTS.incrementAndGet();
    private final Vertx vertx = Vertx.vertx();
    private final Access access = Databases.fresh();
    Server server = new Server();

    /** One run of the server. */
    final class Server {
        final Database database = Databases.open(vertx, access);
        final Ledger ledger = new Ledger(vertx, database);
        final Conferences conferences = new Conferences(
                ledger,
                new Rules(manifest ->
                        Optional.of(SealedNight.DRAW).filter(d -> d.manifest().equals(manifest))));
        final HandTelephone hand = new HandTelephone(asked -> {});
        final TwilioTelephone line =
                new TwilioTelephone(Stage.settings(net, Optional.empty(), Duration.ofMillis(1_500)));
        final ConferenceCalls calls =
                new ConferenceCalls(conferences, (id, callee) -> number(callee), hand, Clock.systemUTC());
        final CallFlow flow = new CallFlow(
                database, "n1", new CallFlow.Needs(line, hand, calls, calls, calls::greeting, Paced.timing()));

        void start() {
            Eventually.now(ledger.start());
            calls.start(flow);
        }

        void die() {
            flow.close();
            line.close();
            Eventually.now(ledger.close());
            Eventually.now(database.close());
        }
    }

    void begin() {
        server.start();
    }

    void restart() {
        server.die();
        server = new Server();
        server.start();
    }

    private Future<Numbers.Looked> number(gongping.conference.Callee callee) {
        return Future.succeededFuture(
                switch (callee) {
                    case gongping.conference.Callee.OfHousehold h -> new Numbers.Looked.Sealed(number(h.household()));
                    case gongping.conference.Callee.OfCadre c -> new Numbers.Looked.NotSealed();
                });
    }

    /** The household's number: another one each night. */
    PhoneNumber number(gongping.draw.HouseholdId household) {
        return PhoneNumber.of(
                "100%02d%04d%02d".formatted(night, household.cadre().number(), household.number()));
    }

    Conference state() {
        return server.conferences.find(ID).map(known -> known.state()).orElse(Conference.NONE);
    }

    Call call(AttemptId attempt) {
        return java.util.Objects.requireNonNull(state().calls().get(attempt));
    }

    PhoneNumber number(AttemptId attempt) {
        return switch (call(attempt).attempt().callee()) {
            case gongping.conference.Callee.OfHousehold h -> number(h.household());
            case gongping.conference.Callee.OfCadre c -> throw new AssertionError("a household was called");
        };
    }

    Outcome<Event> gives(Actor actor, Command command) {
        return Eventually.now(server.conferences.submit(
                ID,
                new Order<>(
                        UUID.randomUUID().toString(),
                        actor,
                        Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS),
                        Press.byRule(command)),
                RequestHash.NONE));
    }

    void does(Actor actor, Command command) {
        var outcome = gives(actor, command);
        if (!(outcome instanceof Outcome.Done<Event>)) {
            throw new AssertionError(command + ": " + outcome);
        }
    }

    String refused(Actor actor, Command command) {
        return gives(actor, command) instanceof Outcome.Refused<Event>(var why, var version) ? why.code() : "accepted";
    }

    /** Everything up to the first household's turn. */
    void verifying(int calls) {
        does(HOST, new ConferenceCommand.PlanConference(SealedNight.plan()));
        does(
                HOST,
                new ConferenceCommand.PublishManifest(
                        SealedNight.DRAW.manifest().text()));
        does(HOST, new ConferenceCommand.GoLive());
        does(
                HOST,
                new RoundCommand.PublishRound("第一轮", Params.Exclude.DRAWN, List.of(Quota.ofAll(1)), Optional.empty()));
        draws("01234567890123456789");
        does(HOST, new RoundCommand.Spin(1, 0));
        does(HOST, new RoundCommand.Announce(1, 0));
        Eventually.holds(
                "the entry counts",
                () -> gives(HOST, new InquiryCommand.BeginAnswering(FIRST)) instanceof Outcome.Done<Event>);
        does(HOST, new RoundCommand.PublishHouseholdRound(FIRST, calls));
        draws("0417");
    }

    private void draws(String digits) {
        int round = state().openRound().orElseThrow().number();
        does(new Actor("d-keyer1"), new RoundCommand.KeyDigits(round, Keyer.ONE, new Digits(digits)));
        does(new Actor("d-keyer2"), new RoundCommand.KeyDigits(round, Keyer.TWO, new Digits(digits)));
        for (int party = 0; party < SealedNight.CHAINS.size(); party++) {
            var link = SealedNight.CHAINS.get(party).link(round);
            does(new Actor("u-witness"), new RoundCommand.Reveal(round, new Party(party), link));
        }
        var head = state().draw().orElseThrow().transcript().head();
        does(Actor.SYSTEM, new RoundCommand.ConfirmCheck(round, head));
    }

    /** What every household will do from now on. */
    void everybody(JsonObject script) {
        for (var household : households()) {
            net.script(number(household).e164(), script);
        }
    }

    private List<gongping.draw.HouseholdId> households() {
        var cadre =
                java.util.Objects.requireNonNull(state().inquiries().get(FIRST)).cadre();
        return IntStream.rangeClosed(1, SealedNight.HOUSEHOLDS)
                .mapToObj(n -> new gongping.draw.HouseholdId(cadre, n))
                .toList();
    }

    AttemptId dials() {
        does(OPERATOR, new CallCommand.Dial(FIRST, false));
        return AttemptId.of(state().calls().size());
    }

    AttemptId connects() {
        var attempt = dials();
        until(attempt, Call.OffAir.class);
        return attempt;
    }

    void airs(AttemptId attempt) {
        does(OPERATOR, new CallCommand.RecordConsent(attempt, Consent.AGREED, "v1"));
        does(HOST, new CallCommand.AskOnAir(attempt));
        does(OPERATOR, new CallCommand.PutOnAir(attempt));
        until(attempt, Call.OnAir.class);
    }

    void until(AttemptId attempt, Class<? extends Call> state) {
        Eventually.holds(
                state.getSimpleName() + " of " + attempt,
                Duration.ofSeconds(60),
                () -> state.isInstance(call(attempt)));
    }

    String provider(AttemptId attempt) {
        return call(attempt).attempt().provider().orElseThrow();
    }

    boolean everHeard(String provider) {
        return net.look("/heard").stream()
                .map(JsonObject.class::cast)
                .anyMatch(step -> step.getJsonArray("calls").contains(provider));
    }

    boolean hearsNow(String provider) {
        var steps = net.look("/heard");
        return !steps.isEmpty()
                && steps.getJsonObject(steps.size() - 1).getJsonArray("calls").contains(provider);
    }

    @Override
    public void close() {
        server.die();
        net.close();
        Eventually.now(vertx.close());
    }
}
