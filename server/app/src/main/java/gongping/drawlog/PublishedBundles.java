package gongping.drawlog;

import gongping.conference.Conference;
import gongping.conference.Plan;
import gongping.conference.web.Conferences;
import gongping.conference.web.SealedFiles;
import gongping.conference.web.Zip;
import gongping.draw.Body;
import gongping.draw.TranscriptLine;
import gongping.ledger.Known;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The published bundle of a draw (DRAW/1 §3.10) as far as everybody may read it: the sealed files, the lines that its
 * log shows, and the attendance of the rounds whose parameters are among them. Blocks for the first file of a draw: not
 * for an event loop.
 */
public final class PublishedBundles {
    static final String TRANSCRIPT = "transcript.jsonl";

    /**
     * A draw of which something is public.
     *
     * @param title of its conference, and its period and mark
     * @param closed whether its last line is public
     */
    public record Published(String draw, String title, String period, Plan.Mark mark, boolean closed) {}

    /**
     * What is public of a draw, and whether something that was published before belongs to it.
     *
     * @param files by their names in the bundle
     * @param ledger the whole transcript as the ledger has it, lines that are not public yet included
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Public(Map<String, byte[]> files, byte[] ledger) {}

    /** The files at so many lines, and their archive once somebody has asked for it. */
    private static final class Kept {
        private final int lines;
        private final Map<String, byte[]> files;
        private byte @Nullable [] zip;

        private Kept(int lines, Map<String, byte[]> files) {
            this.lines = lines;
            this.files = files;
        }

        private synchronized byte[] zip() {
            var made = zip == null ? Zip.of(files) : zip;
            zip = made;
            return made;
        }
    }

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final DrawLogs logs;
    private final Conferences conferences;
    private final SealedFiles files;

    /** Over these logs. */
    public PublishedBundles(DrawLogs logs, Conferences conferences, SealedFiles files) {
        this.logs = logs;
        this.conferences = conferences;
        this.files = files;
    }

    /** The draws of which anything is public, sorted by their codes. */
    public List<Published> published() {
        return logs.draws().stream()
                .flatMap(draw -> state(draw).map(state -> published(draw, state)).stream())
                .filter(draw -> shown(draw.draw()) > 0)
                .toList();
    }

    private Published published(String draw, Conference state) {
        var lines = state.publication().lines();
        int shown = shown(draw);
        boolean closed = shown > 0 && lines.get(shown - 1).body() instanceof Body.DrawClosed;
        var plan = state.plan();
        return new Published(
                draw,
                plan.map(Plan::title).orElse(""),
                plan.map(Plan::period).orElse(""),
                plan.map(Plan::mark).orElse(Plan.Mark.LIVE),
                closed);
    }

    private int shown(String draw) {
        return logs.find(draw).map(DrawLog::shown).map(PublishedBundles::size).orElse(0);
    }

    /** The files of this draw by their names in the bundle; none where it has no log, or no line is public. */
    public Map<String, byte[]> files(String draw) {
        return kept(draw).map(now -> now.files).orElse(Map.of());
    }

    /** All files of this draw in one archive; none where there are no files. */
    public Optional<byte[]> zip(String draw) {
        return kept(draw).map(Kept::zip);
    }

    /** Whoever asks at the same moment waits for the one who reads. */
    private Optional<Kept> kept(String draw) {
        int shown = shown(draw);
        var state = state(draw);
        if (state.isEmpty() || shown == 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(kept.compute(
                draw,
                (code, known) ->
                        known != null && known.lines >= shown ? known : new Kept(shown, read(state.get(), shown))));
    }

    /** What is public at so many lines of this draw; nothing is kept in memory. */
    Optional<Public> at(String draw, int lines) {
        return state(draw)
                .map(state -> new Public(read(state, lines), state.publication().transcript()));
    }

    private Map<String, byte[]> read(Conference state, int shown) {
        var lines = state.publication().lines().subList(0, shown);
        var all = new TreeMap<>(files.bundle(state));
        all.keySet().removeIf(name -> name.startsWith("attendance/") && !isAttendanceOf(lines, name));
        all.put(TRANSCRIPT, joined(lines));
        return all;
    }

    /** One file of this draw. */
    public Optional<byte[]> file(String draw, String name) {
        return Optional.ofNullable(files(draw).get(name));
    }

    private Optional<Conference> state(String draw) {
        return logs.conference(draw).flatMap(conferences::find).map(Known::state);
    }

    private static int size(DrawLog.Shown shown) {
        return switch (shown) {
            case DrawLog.Shown.Open open -> open.entries().size();
            case DrawLog.Shown.Nothing nothing -> 0;
            case DrawLog.Shown.Stopped stopped -> 0;
        };
    }

    private static boolean isAttendanceOf(List<TranscriptLine> lines, String name) {
        return lines.stream()
                .map(TranscriptLine::body)
                .anyMatch(body -> body instanceof Body.ParamsPublished(var params)
                        && name.equals("attendance/" + params.round() + ".tsv"));
    }

    private static byte[] joined(List<TranscriptLine> lines) {
        var bytes = new ByteArrayOutputStream();
        lines.forEach(line -> bytes.writeBytes(line.bytes()));
        return bytes.toByteArray();
    }
}
