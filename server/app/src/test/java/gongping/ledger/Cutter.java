package gongping.ledger;

import gongping.database.Access;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** Stands between a node and PostgreSQL, and damages the connection over which an append goes. */
final class Cutter implements AutoCloseable {
    /** What befalls the next append, once. */
    enum Cut {
        /** All is well. */
        NONE,
        /** The append never reaches PostgreSQL. */
        BEFORE,
        /** It is committed, and the answer is lost with the connection. */
        AFTER,
        /** It is committed, and the answer never comes. */
        SILENCE,
        /** As AFTER, and from then on nobody gets through. */
        AFTER_AND_AWAY
    }

    private static final String MARK = "counter.added";

    private final Access target;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Cut> next = new AtomicReference<>(Cut.NONE);
    private volatile boolean away;

    Cutter(Access target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** The same database, through here. */
    Access access() {
        var url = "postgresql://127.0.0.1:" + door.getLocalPort() + target.url().getPath();
        return new Access(URI.create(url), target.owner(), target.runtime());
    }

    void cut(Cut cut) {
        next.set(cut);
    }

    /** Whether the cut has happened. */
    boolean done() {
        return next.get() == Cut.NONE;
    }

    void letThrough() {
        away = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                if (away) {
                    client.close();
                } else {
                    new Line(
                                    client,
                                    new Socket(
                                            InetAddress.getLoopbackAddress(),
                                            target.url().getPort()))
                            .run();
                }
            } catch (IOException e) {
                away |= door.isClosed();
            }
        }
    }

    private final class Line {
        private final Socket client;
        private final Socket server;
        private volatile Cut cut = Cut.NONE;

        Line(Socket client, Socket server) {
            this.client = client;
            this.server = server;
            open.add(client);
            open.add(server);
        }

        void run() {
            Thread.ofVirtual().start(() -> pump(client, server, true));
            Thread.ofVirtual().start(() -> pump(server, client, false));
        }

        private void pump(Socket from, Socket to, boolean request) {
            var buffer = new byte[1 << 16];
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    if (request ? !passes(buffer, n) : !answers()) {
                        return;
                    }
                    if (request || cut != Cut.SILENCE) {
                        out.write(buffer, 0, n);
                        out.flush();
                    }
                }
            } catch (IOException e) {
                open.remove(from);
            }
        }

        private boolean passes(byte[] buffer, int n) {
            if (next.get() != Cut.NONE
                    && new String(Arrays.copyOf(buffer, n), StandardCharsets.ISO_8859_1).contains(MARK)) {
                cut = next.getAndSet(Cut.NONE);
            }
            return cut != Cut.BEFORE;
        }

        /** PostgreSQL answers after the commit. */
        private boolean answers() {
            if (cut == Cut.AFTER_AND_AWAY) {
                away = true;
                open.forEach(Cutter::close);
            }
            return cut != Cut.AFTER && cut != Cut.AFTER_AND_AWAY;
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.forEach(Cutter::close);
    }
}
