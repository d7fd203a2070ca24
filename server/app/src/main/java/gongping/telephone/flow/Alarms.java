package gongping.telephone.flow;

import gongping.telephone.LineId;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells alarms until they are kept, on threads of their own: nobody who raises one waits for the ledger. */
record Alarms(Reports reports, Executor threads) {
    private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);

    void raise(LineId line, String code) {
        LOG.warn("{} line={}", code, line);
        var key = UUID.randomUUID().toString();
        threads.execute(() -> tell(line, code, key));
    }

    private void tell(LineId line, String code, String key) {
        try {
            Patience.<Void>sure("alarm", () -> reports.alarm(line, code, key));
        } catch (Patience.Stopped e) {
            LOG.warn("stopped before {} of {} was told", code, line);
        }
    }
}
