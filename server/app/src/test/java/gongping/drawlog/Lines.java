package gongping.drawlog;

import gongping.draw.Body;
import gongping.draw.CadreId;
import gongping.draw.Transcript;
import gongping.draw.TranscriptLine;
import gongping.tlog.KeyUse;
import gongping.tlog.SigningKey;
import java.util.ArrayList;
import java.util.List;

/** Lines of transcripts, and keys, for tests of logs. */
final class Lines {
    private Lines() {}

    /** So many lines; {@code by} is part of each, so that another word makes another transcript. */
    static List<TranscriptLine> of(int count, String by) {
        var lines = new ArrayList<TranscriptLine>();
        var transcript = Transcript.EMPTY;
        for (int i = 0; i < count; i++) {
            var line = transcript.line(new Body.CadreNamed(new CadreId(i % 90 + 1), by));
            lines.add(line);
            transcript = transcript.after(line);
        }
        return lines;
    }

    static SigningKey key(String name, KeyUse use, int seed) {
        var bytes = new byte[32];
        bytes[0] = (byte) seed;
        return SigningKey.of(name, use, bytes);
    }
}
