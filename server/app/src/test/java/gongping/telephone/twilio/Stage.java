package gongping.telephone.twilio;

import gongping.telephone.simulator.Net;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of the adapter for tests. */
public final class Stage {
    /** The caller's number. */
    public static final String FROM = "+8657100000000";

    private Stage() {}

    /** The adapter over this simulator, without a public address. */
    public static TwilioSettings settings(Net net) {
        return settings(net, Optional.empty(), Duration.ofSeconds(8));
    }

    /** The adapter over this simulator. */
    public static TwilioSettings settings(Net net, Optional<URI> publicUrl, Duration request) {
        return new TwilioSettings(
                URI.create(net.url()),
                Net.ACCOUNT,
                List.of(Net.TOKEN),
                FROM,
                Optional.of(Net.HALL),
                Net.DESK,
                publicUrl,
                Optional.empty(),
                Duration.ofSeconds(3),
                request);
    }
}
