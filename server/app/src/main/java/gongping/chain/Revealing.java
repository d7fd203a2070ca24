package gongping.chain;

import com.fasterxml.jackson.databind.JsonNode;
import gongping.access.Desk;
import gongping.access.Role;
import gongping.client.ApiRefused;
import gongping.client.Device;
import gongping.draw.SecretChain;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Reveals the link of one round at the witness's desk. The link leaves this computer only when the server says that it
 * is this party's turn in that very round, of the draw that the chain was made for.
 */
public final class Revealing {
    /**
     * Where it is revealed.
     *
     * @param conference its id; empty where the server has only one
     * @param code a one-time pairing code; empty where this computer was paired before
     * @param demo signs in without a code, where the server is a demonstration
     * @param token where this computer's token lies
     */
    public record Place(URI server, Optional<String> conference, Optional<String> code, boolean demo, Path token) {}

    private static final long AGAIN_MS = 500;

    private final ChainFile file;
    private final SecretChain chain;
    private final Device device;
    private final String conference;
    private final Consumer<String> says;
    private String said = "";

    private Revealing(ChainFile file, SecretChain chain, Place place, Consumer<String> says) {
        this.file = file;
        this.chain = chain;
        this.says = says;
        var desk = new Desk(Role.WITNESS, file.party().number());
        device = new Device(place.server(), desk, place.token(), place.demo(), place.code());
        conference = device.conference(place.conference());
    }

    /**
     * Waits for this party's turn in the round and reveals its link.
     *
     * @param says told what is waited for
     */
    public static void reveal(ChainFile file, SecretChain chain, int round, Place place, Consumer<String> says)
            throws IOException {
        new Revealing(file, chain, place, says).run(round);
    }

    private void run(int round) throws IOException {
        // One key for one round's press: sent again after a lost answer, it has one effect.
        var key = "chain-" + UUID.randomUUID();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (step(round, key)) {
                    return;
                }
            } catch (ApiRefused refused) {
                waitOrGiveUp(refused);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(AGAIN_MS));
        }
        throw new IOException("interrupted");
    }

    private void waitOrGiveUp(ApiRefused refused) {
        boolean away = refused.status() == 0 || refused.status() >= 500 || refused.status() == 429;
        if (refused.status() == 401) {
            device.forget();
        } else if (!away) {
            throw refused;
        }
        say("等服务器（" + refused.code() + "）");
    }

    /** Whether the link is out. */
    private boolean step(int round, String key) throws IOException {
        var read = device.api().get("/conferences/" + conference + "/views/witness");
        var page = read.path("state");
        checkChain(page.path("chain"));
        var open = page.path("open");
        int now = open.path("number").asInt();
        if (now > round) {
            throw new IOException("round " + round + " is over: round " + now + " is open. Nothing was sent");
        }
        if (now == round && page.path("revealed").asBoolean()) {
            return true;
        }
        if (now == round && page.path("myTurn").asBoolean()) {
            send(round, key, read.path("rev").asLong());
            return true;
        }
        say(now == round ? "第 " + round + " 轮已开，还没有轮到本方" : "等第 " + round + " 轮");
        return false;
    }

    private void checkChain(JsonNode published) throws IOException {
        if (published.isMissingNode() || published.isNull()) {
            throw new IOException("the server holds the chain of " + file.party() + " in this conference");
        }
        boolean same = published.path("end").asText().equals(file.end().hex())
                && published.path("draw").asText().equals(file.draw().text())
                && published.path("length").asInt() == file.length();
        if (!same) {
            throw new IOException("the conference has published another chain of " + file.party()
                    + " than this one of draw " + file.draw() + ". Nothing was sent");
        }
    }

    private void send(int round, String key, long rev) {
        device.api()
                .send(
                        "POST",
                        "/conferences/" + conference + "/commands",
                        Map.of(
                                "type",
                                "reveal",
                                "ifRev",
                                rev,
                                "round",
                                round,
                                "party",
                                file.party().text(),
                                "link",
                                chain.link(round).hex()),
                        Map.of("Idempotency-Key", key));
    }

    private void say(String what) {
        if (!what.equals(said)) {
            says.accept(what);
            said = what;
        }
    }
}
