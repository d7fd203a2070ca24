package gongping.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the HTTP server faces the world.
 *
 * @param baseUrl the one public address, {@code https://host[:port]} without a path; the source of every link, of the
 *     provider's call-back addresses and of the first allowed origin
 * @param address the address to listen on
 * @param port the port to listen on
 * @param tls certificate and key; empty behind a proxy and in the demo
 * @param proxies addresses of the proxies whose X-Forwarded-For is believed
 * @param origins every origin that pages may come from, the base URL's included
 * @param frames who may frame the renderer beside ourselves: origins, or {@code file:} for a launcher on a disk
 * @param site the folder that holds {@code web-console/dist} and {@code display/dist}
 * @param demo whether desks of the demo are offered without a password, over plain http on this machine
 * @param limits how much one address or account may do
 */
public record HttpSettings(
        URI baseUrl,
        String address,
        int port,
        Optional<Tls> tls,
        Set<String> proxies,
        Set<String> origins,
        List<String> frames,
        Path site,
        boolean demo,
        Limits limits) {
    /** Certificate chain and private key, PEM files. */
    public record Tls(Path certificate, Path key) {}

    /**
     * Ceilings for one address or one account.
     *
     * @param requestsPerSecond what an address may send on average; ten times as much at once
     * @param commandsPerSecond what a desk may send on average; five times as much at once
     * @param socketsPerAddress live sockets open from one address at a time
     * @param uploadBytes the size of an upload as a whole
     */
    public record Limits(int requestsPerSecond, int commandsPerSecond, int socketsPerAddress, long uploadBytes) {
        /** What fits a hall behind one address. */
        public static final Limits USUAL = new Limits(100, 10, 2_000, 256L << 20);
    }

    public HttpSettings {
        proxies = Set.copyOf(proxies);
        origins = Set.copyOf(origins);
        frames = List.copyOf(frames);
    }

    /** Whether browsers see https: by our own certificate or by a proxy's. */
    public boolean secure() {
        return "https".equals(baseUrl.getScheme());
    }

    /** The demo's settings: plain http, this machine only. */
    public static HttpSettings demo(int port, Path site) {
        return new HttpSettings(
                URI.create("http://localhost:" + port),
                "127.0.0.1",
                port,
                Optional.empty(),
                Set.of(),
                Set.of("http://localhost:" + port, "http://127.0.0.1:" + port),
                List.of(),
                site,
                true,
                Limits.USUAL);
    }
}
