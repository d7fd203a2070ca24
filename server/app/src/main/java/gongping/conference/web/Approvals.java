package gongping.conference.web;

import gongping.draw.Manifest;
import gongping.kernel.Actor;
import gongping.kernel.Refusal;
import gongping.roster.RosterId;
import io.vertx.core.Future;
import java.util.Optional;

/** Where a manifest waits for a second person. */
public interface Approvals {
    /** Why nothing may be drawn yet from this roster; empty if it may. */
    Optional<Refusal> waits(RosterId roster);

    /** Puts a conference's manifest on record as proposed; whoever proposed it cannot approve it. */
    Future<Void> propose(RosterId roster, String conference, Manifest manifest, Actor by);
}
