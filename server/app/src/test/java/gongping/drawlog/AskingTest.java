package gongping.drawlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import gongping.cosign.CosignerClient;
import gongping.cosign.CosignerFolder;
import gongping.cosign.CosignerServer;
import gongping.cosign.Signatory;
import gongping.database.Await;
import gongping.tlog.Policy;
import gongping.tlog.SignedCheckpoint;
import gongping.tlog.SigningKey;
import gongping.tlog.VerifierKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cosigner is asked for his signature, and whatever he does nobody waits for him. */
@Timeout(60)
class AskingTest {
    private static final String DRAW = "DOCS";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(250);

    @TempDir
    private Path data;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private SigningKey key;
    private VerifierKey notary;
    private DrawLog log;
    /** Moves with each look, so that no test waits out a pause. */
    private Instant now = Instant.parse("2026-11-30T12:00:00Z");

    @BeforeEach
    void make() throws IOException {
        key = new LogFolder(data.resolve("logs")).key(DRAW, "yunlan.example/DOCS");
        notary = CosignerFolder.make(data.resolve("cosigner"), "notary.example").verifierKey();
        log = log("logs");
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private DrawLog log(String folder) throws IOException {
        Files.createDirectories(data.resolve(folder).resolve(DRAW));
        var member = new Policy.Member(notary, "");
        var policy =
                new Policy(List.of(key.verifierKey()), Map.of("notary", member), new Policy.Quorum.One("notary"), "");
        return new DrawLog(DRAW, new LogFolder(data.resolve(folder)), key, policy);
    }

    @Test
    void each_checkpoint_is_signed_as_the_log_grows() throws IOException {
        try (var cosigner = new Cosigner(0)) {
            var asking = asking(cosigner.url());
            for (int size : List.of(1, 3, 4, 9)) {
                log.grow(Lines.of(9, "host"), size);
                untilSigned(asking, size);
            }
        }
    }

    @Test
    void a_cosigner_who_signed_before_is_asked_from_what_he_names() throws IOException {
        try (var cosigner = new Cosigner(0)) {
            log.grow(Lines.of(9, "host"), 3);
            untilSigned(asking(cosigner.url()), 3);
            var restarted = asking(cosigner.url());
            log.grow(Lines.of(9, "host"), 7);
            untilSigned(restarted, 7);
        }
    }

    @Test
    void a_signature_whose_answer_was_lost_is_given_again() throws IOException {
        try (var cosigner = new Cosigner(0)) {
            log.grow(Lines.of(9, "host"), 3);
            untilSigned(asking(cosigner.url()), 3);
            log = log("others");
            log.grow(Lines.of(9, "host"), 3);
            assertThat(shown().note().cosignedBy(notary)).isEmpty();
            untilSigned(asking(cosigner.url()), 3);
        }
    }

    @Test
    void a_history_that_is_another_one_is_not_signed_and_not_asked_for_at_once_again() throws IOException {
        try (var cosigner = new Cosigner(0)) {
            log.grow(Lines.of(9, "host"), 3);
            untilSigned(asking(cosigner.url()), 3);
            log = log("others");
            log.grow(Lines.of(9, "other"), 7);
            var asking = asking(cosigner.url());
            for (int looks = 0; looks < 40; looks++) {
                look(asking);
            }
            assertThat(shown().note().cosignedBy(notary)).isEmpty();
            assertThat(shown().checkpoint().size()).isEqualTo(7);
        }
    }

    @Test
    void a_cosigner_who_is_away_signs_when_he_is_back() throws IOException {
        int port = freePort();
        var asking = asking(url(port));
        log.grow(Lines.of(9, "host"), 3);
        for (int looks = 0; looks < 40; looks++) {
            look(asking);
        }
        log.grow(Lines.of(9, "host"), 5);
        assertThat(shown().checkpoint().size()).isEqualTo(5);
        try (var cosigner = new Cosigner(port)) {
            assertThat(cosigner.url()).isEqualTo(url(port));
            untilSigned(asking, 5);
        }
    }

    @Test
    void nobody_waits_for_one_who_takes_the_question_and_says_nothing() throws IOException {
        int port;
        Asking asking;
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            port = silent.getLocalPort();
            asking = asking(url(port), threads);
            log.grow(Lines.of(9, "host"), 3);
            look(asking);
            try (var asked = silent.accept()) {
                log.grow(Lines.of(9, "host"), 6);
                assertThat(shown().checkpoint().size()).isEqualTo(6);
                look(asking);
                assertThat(asked.getInputStream().read()).isNotNegative();
                now = now.plusSeconds(8);
                look(asking);
                try (var again = silent.accept()) {
                    assertThat(again.getInputStream().read()).isNotNegative();
                }
            }
        }
        try (var cosigner = new Cosigner(port)) {
            assertThat(cosigner.url()).isEqualTo(url(port));
            untilSigned(asking, 6);
        }
    }

    /** Refused, broken, or against the format: the log goes on, and he is asked ever more seldom. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403 | not signed by the log",
                "404 | a log that is not signed for here",
                "409 | 5 and a half",
                "409 | 8",
                "409 | 0",
                "422 | the proof does not hold",
                "429 | too many requests",
                "500 | java.lang.NullPointerException",
                "301 | elsewhere",
                "200 | no signature at all",
                "200 | — notary.example AAAA",
                "200 | ''"
            })
    void one_who_does_not_sign_is_asked_ever_more_seldom(int status, String said) throws IOException {
        var asked = new AtomicInteger();
        var answer = (said + "\n").getBytes(UTF_8);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/add-checkpoint", exchange -> {
            try (exchange) {
                asked.incrementAndGet();
                exchange.sendResponseHeaders(status, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        server.start();
        try {
            var asking = asking(url(server.getAddress().getPort()));
            log.grow(Lines.of(9, "host"), 3);
            // Two minutes: at once, after 1, 2 and 4, then every 5 seconds.
            for (int looks = 0; looks < 480; looks++) {
                look(asking);
            }
            assertThat(asked).hasValueBetween(10, 30);
            assertThat(shown().note().signatures()).hasSize(1);
            log.grow(Lines.of(9, "host"), 4);
            look(asking);
            assertThat(shown().checkpoint().size()).isEqualTo(4);
        } finally {
            server.stop(0);
        }
    }

    /** Each question is answered before the look at it ends. */
    private Asking asking(URI url) {
        return asking(url, new AtOnce());
    }

    private Asking asking(URI url, ExecutorService by) {
        return new Asking("notary", notary, new CosignerClient(url), log, by);
    }

    private void look(Asking asking) {
        asking.look(now);
        now = now.plus(LOOK);
    }

    private void untilSigned(Asking asking, int size) {
        Await.until(SOON, () -> {
            look(asking);
            return shown().checkpoint().size() == size
                    && shown().note().cosignedBy(notary).isPresent();
        });
    }

    private SignedCheckpoint shown() {
        return ((DrawLog.Shown.Open) log.shown()).checkpoint();
    }

    private static URI url(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The notary's cosigner, at this port or at a free one. */
    private final class Cosigner implements AutoCloseable {
        private final CosignerFolder folder = CosignerFolder.open(data.resolve("cosigner"));
        private final CosignerServer server;

        Cosigner(int port) throws IOException {
            var signatory = new Signatory(folder, List.of(key.verifierKey()), InstantSource.system());
            server = CosignerServer.start(signatory, "127.0.0.1", port);
        }

        URI url() {
            return AskingTest.url(server.port());
        }

        @Override
        public void close() throws IOException {
            server.close();
            folder.close();
        }
    }
}
