package gongping.drawlog;

import gongping.conference.Command;
import gongping.conference.Conference;
import gongping.conference.ConferenceCommand.NoteDisk;
import gongping.conference.ConferenceCommand.NoteLog;
import gongping.conference.Disk;
import gongping.conference.Event;
import gongping.conference.PublicLog;
import gongping.conference.RoundCommand.NoteCosignatures;
import gongping.conference.web.Conferences;
import gongping.draw.Body;
import gongping.kernel.Actor;
import gongping.ledger.Known;
import gongping.ledger.Outcome;
import gongping.tlog.SignedCheckpoint;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts on record what the hall has to know of a draw's log: that it stopped, and who stands under the parameters of the
 * latest round. Whatever could not be noted is noted at a later look.
 */
final class LogNotes {
    private static final Logger LOG = LoggerFactory.getLogger(LogNotes.class);

    private final Conferences conferences;
    private final InstantSource clock;
    /** At which version a thing was said last: not again before something else happened. */
    private final Map<String, Long> said = new ConcurrentHashMap<>();

    LogNotes(Conferences conferences, InstantSource clock) {
        this.conferences = conferences;
        this.clock = clock;
    }

    /** Notes what this state does not know yet. */
    void look(String conference, Known<Conference> now, DrawLog log) {
        switch (log.shown()) {
            case DrawLog.Shown.Nothing nothing -> {}
            case DrawLog.Shown.Stopped stopped -> stopped(conference, now, true);
            case DrawLog.Shown.Open(var checkpoint, var entries) -> {
                stopped(conference, now, false);
                cosigned(conference, now, log, checkpoint);
            }
        }
    }

    /** Notes how it stands with a disk, where this state does not know it yet. */
    void disk(String conference, Known<Conference> now, Disk disk, Optional<Disk.Fault> fault) {
        var known = Optional.ofNullable(now.state().log().troubles().get(disk)).map(Disk.Trouble::fault);
        if (!known.equals(fault)) {
            var what = disk + "-" + fault.map(Enum::name).orElse("MENDED");
            note(conference, now.version(), what.toLowerCase(Locale.ROOT), new NoteDisk(disk, fault));
        }
    }

    private void stopped(String conference, Known<Conference> now, boolean stopped) {
        if (now.state().log().stopped().isPresent() != stopped) {
            note(conference, now.version(), "stopped-" + stopped, new NoteLog(stopped));
        }
    }

    private void cosigned(String conference, Known<Conference> now, DrawLog log, SignedCheckpoint checkpoint) {
        var state = now.state();
        if (state.log().cosigners().names().isEmpty() || state.rounds().isEmpty()) {
            return;
        }
        int round = Collections.max(state.rounds().keySet());
        var known = state.log().signed(round);
        if (known.enough() || checkpoint.checkpoint().size() <= params(state, round)) {
            return;
        }
        var standing = log.policy().standing(checkpoint);
        var by = new ArrayList<>(known.by());
        standing.cosigners().stream().filter(name -> !by.contains(name)).forEach(by::add);
        var signed = new PublicLog.Signed(by, standing.enough());
        if (!by.isEmpty() && !signed.equals(known)) {
            note(
                    conference,
                    now.version(),
                    "cosigned-" + round + "-" + by.size() + "-" + signed.enough(),
                    new NoteCosignatures(round, by, signed.enough()));
        }
    }

    /** Where the line with these parameters stands, from 0. */
    private static int params(Conference state, int round) {
        var lines = state.publication().lines();
        int at = lines.size() - 1;
        while (at >= 0
                && !(lines.get(at).body() instanceof Body.ParamsPublished(var params) && params.round() == round)) {
            at--;
        }
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    private void note(String conference, long version, String what, Command command) {
        var about = conference + "-" + what;
        if (Long.valueOf(version).equals(said.put(about, version))) {
            return;
        }
        var key = "log-" + about + "-" + version;
        conferences
                .byRule(conference, key, Actor.SYSTEM, clock.instant(), command)
                .onComplete(done -> {
                    if (done.failed() || done.result() instanceof Outcome.Unknown<Event>) {
                        LOG.warn("what the log of the draw of {} says could not be noted yet", conference);
                        said.remove(about);
                    }
                });
    }
}
