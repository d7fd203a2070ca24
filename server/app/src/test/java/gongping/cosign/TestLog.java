package gongping.cosign;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import gongping.tlog.AddCheckpoint;
import gongping.tlog.Entries;
import gongping.tlog.KeyUse;
import gongping.tlog.Policy;
import gongping.tlog.PublishedLog;
import gongping.tlog.SignedCheckpoint;
import gongping.tlog.SigningKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;

/** A log whose owner tells whatever he likes: entries of any wording, signed with his own key. */
public final class TestLog {
    public static final SigningKey KEY = key("yunlan.example/TEST", KeyUse.LOG, 1);

    private TestLog() {}

    static SigningKey key(String name, KeyUse use, int seed) {
        var bytes = new byte[32];
        bytes[0] = (byte) seed;
        return SigningKey.of(name, use, bytes);
    }

    /** So many entries; from {@code from} on they are another history. */
    static Entries forked(int size, int from) {
        var entries = new ArrayList<byte[]>();
        for (int i = 0; i < size; i++) {
            entries.add(((i < from ? "line " : "forged ") + i).getBytes(UTF_8));
        }
        return Entries.of(entries);
    }

    static Entries entries(int size) {
        return forked(size, size);
    }

    static SignedCheckpoint signed(Entries entries) {
        return entries.checkpoint(KEY.verifierKey().name(), entries.size()).signedBy(KEY);
    }

    static AddCheckpoint asked(Entries entries, int old) {
        return new AddCheckpoint(old, entries.tree().consistency(old, entries.size()), signed(entries));
    }

    static Policy policy() {
        return Policy.NONE.with(KEY.verifierKey());
    }

    /** Writes a log as plain files. */
    public static void write(Path folder, Entries entries, SignedCheckpoint checkpoint) throws IOException {
        for (var file : PublishedLog.files(entries, checkpoint).entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(java.util.Objects.requireNonNull(path.getParent()));
            Files.write(path, file.getValue());
        }
    }

    /** A web server with the files of one log, then of another; it takes every cosignature, or says 200 and none. */
    static final class Site implements AutoCloseable {
        volatile Map<String, byte[]> files = Map.of();
        volatile String brought = "";
        volatile boolean takes = true;
        private final HttpServer server;

        Site() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/log/", exchange -> {
                try (exchange) {
                    var name = exchange.getRequestURI().getPath().substring("/log/".length());
                    var file = files.get(name);
                    if (name.equals("cosignatures")) {
                        brought = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                        file = takes ? brought.getBytes(UTF_8) : shown();
                    }
                    exchange.sendResponseHeaders(file == null ? 404 : 200, file == null ? -1 : file.length);
                    if (file != null) {
                        exchange.getResponseBody().write(file);
                    }
                }
            });
            server.start();
        }

        private byte[] shown() {
            var text = new String(files.getOrDefault(PublishedLog.CHECKPOINT, new byte[0]), UTF_8);
            return ("{\"checkpoint\":\"" + text.replace("\n", "\\n") + "\"}").getBytes(UTF_8);
        }

        void shows(Entries entries) {
            files = PublishedLog.files(entries, signed(entries));
        }

        URI url() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/log");
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
