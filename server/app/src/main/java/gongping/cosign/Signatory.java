package gongping.cosign;

import gongping.tlog.AddCheckpoint;
import gongping.tlog.Cosigner;
import gongping.tlog.VerifierKey;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** A cosigner at work: one request after the other, what is signed is on the disk before the signature leaves. */
public final class Signatory {
    private final CosignerFolder folder;
    private final Cosigner cosigner;
    private final InstantSource clock;

    /** Signs for these logs. */
    public Signatory(CosignerFolder folder, List<VerifierKey> logs, InstantSource clock) {
        this.folder = folder;
        this.cosigner = new Cosigner(logs, folder.key());
        this.clock = clock;
    }

    /** Decides, and keeps what it signs. Check and store are one step: two requests never see the same last head. */
    public synchronized Cosigner.Answer answer(AddCheckpoint request) throws IOException {
        var origin = request.checkpoint().checkpoint().origin();
        var answer =
                cosigner.decide(request, folder.head(origin), clock.instant().getEpochSecond());
        if (answer instanceof Cosigner.Answer.Cosigned(var signature, var head)) {
            folder.keep(origin, head);
        }
        return answer;
    }

    /** What it signed last for a log. */
    public synchronized Optional<Cosigner.Head> head(String origin) {
        return folder.head(origin);
    }

    /** Its public key. */
    public VerifierKey key() {
        return cosigner.key().verifierKey();
    }
}
