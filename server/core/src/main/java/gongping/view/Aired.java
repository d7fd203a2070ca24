package gongping.view;

import gongping.conference.AttemptId;
import gongping.conference.Call;
import gongping.conference.Conference;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the public is shown of one moment: the page, and the whole record behind it.
 *
 * @param page with the newest lines of the record
 */
public record Aired(PublicView page, RecordView record) {
    /**
     * Both of a state.
     *
     * @param c the state as it was some seconds ago
     * @param dumps every dumped call and when it was dumped, as the hall knows it now
     */
    public static Aired of(Conference c, Map<AttemptId, Instant> dumps, Directory directory) {
        var air = AirTime.of(c, dumps);
        var lines = LiveLines.of(air, directory, dumped(c, air));
        return new Aired(PublicView.of(c, air, directory, lines), new RecordView(lines));
    }

    /** What the air has no more of: that such a call was made is no secret. */
    private static List<Call> dumped(Conference c, Conference air) {
        return c.calls().values().stream()
                .filter(call -> !air.calls().containsKey(call.attempt().id()))
                .toList();
    }
}
