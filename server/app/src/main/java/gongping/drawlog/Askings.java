package gongping.drawlog;

import gongping.cosign.CosignerClient;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** All cosigners who have an address, each asked for each log whose rules name him. For one thread. */
final class Askings implements AutoCloseable {
    private final Map<String, CosignerClient> cosigners;
    private final List<Asking> all = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** At these addresses, by the cosigners' names in the rules. */
    Askings(Map<String, URI> addresses) {
        this.cosigners = addresses.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> new CosignerClient(one.getValue())));
    }

    /** Asks for this log too from now on. */
    void add(DrawLog log) {
        log.policy().cosigners().forEach((name, member) -> {
            var cosigner = cosigners.get(name);
            if (cosigner != null) {
                all.add(new Asking(name, member.key(), cosigner, log, threads));
            }
        });
    }

    /** Looks after each; never waits. */
    void look(Instant now) {
        all.forEach(asking -> asking.look(now));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
