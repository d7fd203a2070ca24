package gongping.telephone.twilio;

import gongping.telephone.CallbackToken;
import java.net.URI;
import java.util.Optional;

/** Our own addresses as the provider is told them: a path and no query, because queries get re-encoded on the way. */
record Addresses(Optional<URI> publicUrl, Optional<URI> ownSilence) {
    /** How a failed delivery is repeated. */
    static final String AGAIN = "#rc=2&rp=all";

    /** Where a call's progress is told. */
    Optional<URI> status(CallbackToken token) {
        return at("/twilio/" + token.hex() + "/status" + AGAIN);
    }

    /** Where a room's events are told. */
    Optional<URI> room(CallbackToken token) {
        return at("/twilio/" + token.hex() + "/room" + AGAIN);
    }

    /** What a held leg hears; empty leaves it to the provider. */
    Optional<URI> silence() {
        return ownSilence.or(() -> at("/twilio/silence"));
    }

    private Optional<URI> at(String path) {
        return publicUrl.map(url -> URI.create(url.toString().replaceAll("/+$", "") + path));
    }
}
