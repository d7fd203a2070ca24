package gongping;

import gongping.conference.web.Conferences;
import gongping.config.TelephoneSettings;
import gongping.database.Database;
import gongping.telephone.Telephone;
import gongping.telephone.flow.CallFlow;
import gongping.telephone.flow.Timing;
import gongping.telephone.manual.HandTelephone;
import gongping.telephone.twilio.TwilioSettings;
import gongping.telephone.twilio.TwilioTelephone;
import gongping.telephone.twilio.TwilioWebhooks;
import gongping.telephone.web.Callees;
import gongping.telephone.web.ConferenceCalls;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** The telephone, wired: the line that dials by itself where there is one, the hand-held one always. */
final class TelephoneParts implements AutoCloseable {
    private final CallFlow flow;
    private final ConferenceCalls calls;
    private final Telephone line;
    private final HandTelephone hand;
    private final Consumer<Router> callbacks;

    private TelephoneParts(
            CallFlow flow, ConferenceCalls calls, Telephone line, HandTelephone hand, Consumer<Router> callbacks) {
        this.flow = flow;
        this.calls = calls;
        this.line = line;
        this.hand = hand;
        this.callbacks = callbacks;
    }

    /** Before the ledger starts: the calls listen to the conferences. */
    static TelephoneParts of(
            TelephoneSettings settings,
            URI baseUrl,
            Database database,
            String node,
            Conferences conferences,
            Callees callees,
            Clock clock) {
        var hand = new HandTelephone(asked -> {});
        var calls = new ConferenceCalls(conferences, callees, hand, clock);
        return switch (settings) {
            case TelephoneSettings.Manual manual -> {
                var flow = new CallFlow(database, node, needs(hand, hand, calls, Timing.REAL));
                yield new TelephoneParts(flow, calls, hand, hand, router -> {});
            }
            case TelephoneSettings.Twilio twilio -> {
                var provider = provider(twilio, baseUrl);
                var line = new TwilioTelephone(provider);
                var flow = new CallFlow(database, node, needs(line, hand, calls, Timing.REAL.faster(twilio.pace())));
                var webhooks = new TwilioWebhooks(provider, line, flow);
                yield new TelephoneParts(flow, calls, line, hand, webhooks::add);
            }
        };
    }

    private static CallFlow.Needs needs(Telephone line, Telephone hand, ConferenceCalls calls, Timing timing) {
        return new CallFlow.Needs(line, hand, calls, calls, calls::greeting, timing);
    }

    private static TwilioSettings provider(TelephoneSettings.Twilio settings, URI baseUrl) {
        return new TwilioSettings(
                settings.base().orElse(TwilioSettings.REAL),
                settings.account(),
                settings.tokens(),
                settings.from(),
                settings.hall(),
                settings.desk(),
                Optional.of(baseUrl).filter(url -> settings.simulated() || "https".equals(url.getScheme())),
                Optional.empty(),
                TwilioSettings.CONNECT,
                request(settings.pace()));
    }

    /** A simulator that stalls is given up as many times sooner, but a busy machine is waited for. */
    private static Duration request(double pace) {
        var paced = Duration.ofMillis(Math.round(TwilioSettings.REQUEST.toMillis() / pace));
        return paced.compareTo(TwilioSettings.CONNECT) < 0 ? TwilioSettings.CONNECT : paced;
    }

    /** Adds the provider's callback routes. */
    Consumer<Router> callbacks() {
        return callbacks;
    }

    /** The ledger has been folded: takes up the calls that are there. */
    void start() {
        calls.start(flow);
    }

    @Override
    public void close() {
        flow.close();
        if (line != hand) {
            line.close();
        }
        hand.close();
    }
}
