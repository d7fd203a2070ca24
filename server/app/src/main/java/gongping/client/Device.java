package gongping.client;

import gongping.access.Desk;
import gongping.disk.WholeFile;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * This computer as a paired device of a server: signed in with a one-time code once, later with the token that it kept,
 * mode 600. One thread at a time.
 */
public final class Device {
    private final URI server;
    private final Desk desk;
    private final Path token;
    private final boolean demo;
    private Optional<String> code;
    private Optional<Api> api = Optional.empty();

    /**
     * A device at this desk.
     *
     * @param token where its token lies; {@code demo}: signs in without a code, where the server is a demonstration
     * @param code a one-time code; empty where it was paired before
     */
    public Device(URI server, Desk desk, Path token, boolean demo, Optional<String> code) {
        this.server = server;
        this.desk = desk;
        this.token = token;
        this.demo = demo;
        this.code = code;
    }

    /** The connection, signed in; throws {@link IllegalArgumentException} where this device is not paired. */
    public Api api() {
        if (api.isEmpty()) {
            api = Optional.of(signedIn());
        }
        return api.get();
    }

    /** The session is gone: the next question signs in anew, with what there is. */
    public void forget() {
        api = Optional.empty();
    }

    /** The one conference of the server, or the one that was named. */
    public String conference(Optional<String> named) {
        if (named.isPresent()) {
            return named.get();
        }
        var all = api().get("/conferences").path("conferences");
        if (all.size() != 1) {
            throw new IllegalArgumentException("Say which conference with --conference: " + all);
        }
        return all.path(0).path("id").asText();
    }

    private Api signedIn() {
        var stranger = Api.at(server, desk);
        if (demo) {
            return stranger.signInToTheDemo();
        }
        try {
            if (code.isPresent()) {
                var paired = pair(stranger, code.get());
                code = Optional.empty();
                WholeFile.writeSecret(token, (paired.token().orElseThrow() + "\n").getBytes(StandardCharsets.UTF_8));
                return paired;
            }
            if (Files.exists(token)) {
                return stranger.withToken(Files.readString(token).strip());
            }
        } catch (IOException e) {
            throw new IllegalStateException("the device's token cannot be kept in " + token, e);
        }
        throw new IllegalArgumentException("Pair this machine: --code with a code from the host's or administrator's"
                + " desk (设备配对码, " + desk.wire() + ")");
    }

    /** A code that the server does not take will not be taken later: nobody waits for it. */
    private static Api pair(Api stranger, String code) {
        try {
            return stranger.pair(code);
        } catch (ApiRefused refused) {
            if (refused.status() == 403 || refused.status() == 400) {
                throw new IllegalArgumentException(refused.code() + ": " + refused.getMessage(), refused);
            }
            throw refused;
        }
    }
}
