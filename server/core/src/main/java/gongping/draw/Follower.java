package gongping.draw;

import gongping.kernel.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Recomputes a draw line by line as its transcript grows (draw.md §3.11), over a copy of the sealed files of its own:
 * what {@link Verifier} does for a whole folder. A line that does not hold is not taken, and nothing after it.
 */
public final class Follower {
    private static final int SEALED_MAX = 72_000_000;

    private final Bundle bundle;
    private Optional<Ceremony> ceremony = Optional.empty();
    private final Map<Integer, Sha256> results = new LinkedHashMap<>();

    private Follower(Bundle bundle) {
        this.bundle = bundle;
    }

    /** What came of a line. */
    public sealed interface Taken {
        /** It stands. */
        record Held(TranscriptLine line) implements Taken {}

        /** It does not, and why; the code is the verifier's. */
        record Broken(int line, String code, String text) implements Taken {}
    }

    /** Before the first line; sealed files are read from the bundle when a line names them. */
    public static Follower of(Bundle bundle) {
        return new Follower(bundle);
    }

    /** The files that a line speaks of, and their hashes: they must lie in the bundle before the line is taken. */
    public static Map<String, Sha256> files(byte[] line) {
        try {
            return switch (read(line, 1).body()) {
                case Body.ManifestPublished(var manifest) -> sealed(manifest);
                case Body.ParamsPublished(Params.Cadres params) ->
                    Map.of(Attendance.fileName(params.round()), params.attendance());
                default -> Map.of();
            };
        } catch (Unsound e) {
            return Map.of();
        }
    }

    private static Map<String, Sha256> sealed(Manifest manifest) {
        var files = new LinkedHashMap<String, Sha256>();
        files.put(Manifest.FILE, manifest.sha256());
        files.put(Manifest.RULES, manifest.rules());
        files.put(Roster.FILE, manifest.roster());
        manifest.groups().forEach((name, hash) -> files.put(Group.fileName(name), hash));
        return files;
    }

    /** Takes the transcript's next line, LF included, if it stands. */
    public Taken take(byte[] line) {
        int number = lines() + 1;
        try {
            var read = read(line, number);
            ceremony = Optional.of(ceremony.isEmpty() ? opened(read) : next(ceremony.get(), read));
            remember(read);
            return new Taken.Held(read);
        } catch (Unsound e) {
            return new Taken.Broken(number, e.code(), e.text());
        }
    }

    /** Writes the next line by itself, if it may stand: the draw goes on without its server. */
    public Step write(Body body) {
        var step = ceremony.orElseThrow().append(body);
        if (step instanceof Step.Appended appended) {
            ceremony = Optional.of(appended.ceremony());
            remember(appended.line());
        }
        return step;
    }

    /** The one line that must come next, computed here, where DRAW/1 computes it. */
    public Optional<TranscriptLine> due() {
        return ceremony.flatMap(now -> now.due().map(body -> now.transcript().line(body)));
    }

    /** Where the draw stands; empty before the first line. */
    public Optional<Ceremony> ceremony() {
        return ceremony;
    }

    /** The head after the latest result of each round, substitutes included: what both machines must come to. */
    public Map<Integer, Sha256> results() {
        return Map.copyOf(results);
    }

    private void remember(TranscriptLine line) {
        int round = ceremony.orElseThrow().lastRound();
        if (line.body() instanceof Body.SeatsFilled seats) {
            results.put(seats.round(), line.hash());
        } else if (line.body() instanceof Body.CadresDrawn || line.body() instanceof Body.HouseholdsOrdered) {
            results.put(round, line.hash());
        }
    }

    /** How many lines were taken. */
    public int lines() {
        return ceremony.map(now -> now.transcript().lines()).orElse(0);
    }

    /** Why this text cannot be a party's link of the open round. */
    public Optional<Refusal> refusal(Party party, Link link) {
        return ceremony.orElseThrow().refusal(party, link);
    }

    private static TranscriptLine read(byte[] line, int number) {
        int end = line.length - 1;
        Unsound.unless(end >= 0 && line[end] == '\n', "text.no-final-lf", "the line does not end with LF");
        return LineReader.read(DrawText.line(line, 0, end, number, DrawText.Kind.PLAIN));
    }

    private Ceremony opened(TranscriptLine read) {
        if (!(read.body() instanceof Body.ManifestPublished(var manifest))) {
            throw Unsound.of("manifest.first", "the first line is not the manifest");
        }
        hashed(manifest.sha256(), Manifest.FILE);
        DrawText.lines(hashed(manifest.rules(), Manifest.RULES), DrawText.Kind.PLAIN);
        var roster = Roster.parse(hashed(manifest.roster(), Roster.FILE));
        var groups = new ArrayList<Group>();
        manifest.groups()
                .forEach((name, hash) ->
                        groups.add(Group.parse(name, hashed(hash, Group.fileName(name)), roster.count())));
        Unsound.unless(manifest.count() == roster.count(), "roster.count", "not as many as the manifest says");
        var step = Ceremony.open(SealedDraw.of(manifest, roster, groups));
        Unsound.unless(read.equals(step.line()), "manifest.differs", "not the line that manifest.txt makes");
        return step.ceremony();
    }

    private Ceremony next(Ceremony now, TranscriptLine read) {
        now.demandPlace(read);
        return (read.body() instanceof Body.ParamsPublished(Params.Cadres params) ? attended(now, params) : now)
                .follow(read);
    }

    private Ceremony attended(Ceremony now, Params.Cadres params) {
        ParamsRules.checkBeforeAttendance(now, params);
        var file = hashed(params.attendance(), Attendance.fileName(params.round()));
        return now.attended(Attendance.parse(file, now.draw().roster().count()));
    }

    private byte[] hashed(Sha256 named, String file) {
        var bytes = BundleReader.read(bundle, file, SEALED_MAX);
        Unsound.unless(named.equals(Sha256.of(bytes)), "file.hash", "%s does not have the hash that was named", file);
        return bytes;
    }
}
