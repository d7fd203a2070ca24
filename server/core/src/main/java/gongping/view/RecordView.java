package gongping.view;

import gongping.conference.AttemptId;
import gongping.conference.Call;
import gongping.conference.Conference;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The whole record of the evening in words, in air time, for whoever asks for it; the public page carries its newest
 * lines alone.
 *
 * @param lines everything that happened, newest first
 */
public record RecordView(List<LiveLine> lines) {
    /** The record of a state; parameters as of {@link PublicView#of}. */
    public static RecordView of(Conference c, Map<AttemptId, Instant> dumps, Directory directory) {
        return new RecordView(lines(c, AirTime.of(c, dumps), directory));
    }

    /** The lines of what is on the air of a state. */
    static List<LiveLine> lines(Conference c, Conference air, Directory directory) {
        return LiveLines.of(air, directory, dumped(c, air));
    }

    /** What the air has no more of: that such a call was made is no secret. */
    private static List<Call> dumped(Conference c, Conference air) {
        return c.calls().values().stream()
                .filter(call -> !air.calls().containsKey(call.attempt().id()))
                .toList();
    }
}
