package gongping.draw;

import java.util.ArrayList;
import java.util.Optional;

/**
 * Recomputes a draw from its published files and nothing else (DRAW/1 §3.10). Stops at the first thing that does not
 * hold. Needs memory for the largest file, a few seconds for the largest draw.
 */
public final class Verifier {
    private static final int TEXT_MAX = 16 << 20;
    private static final int ROSTER_MAX = 72_000_000;
    private static final int TABLE_MAX = 6_000_000;
    private static final int TRANSCRIPT_MAX = 1 << 28;

    private final Bundle bundle;
    private final Coverage coverage = new Coverage();
    private String file = Manifest.FILE;
    private int line;

    private Verifier(Bundle bundle) {
        this.bundle = bundle;
    }

    /** Verifies a bundle. */
    public static Verdict verify(Bundle bundle) {
        return verify(bundle, Optional.empty());
    }

    /** Verifies a bundle whose head was seen elsewhere, so that a transcript cut short is noticed. */
    public static Verdict verify(Bundle bundle, Optional<SeenHead> head) {
        return report(bundle, head).verdict();
    }

    /** The verdict, with what came of every check. */
    public static Report report(Bundle bundle, Optional<SeenHead> head) {
        var verifier = new Verifier(bundle);
        try {
            var ceremony = verifier.ceremony(verifier.sealed());
            var found = ceremony.transcript().head();
            head.ifPresent(seen -> {
                Unsound.unless(seen.begins(found), "transcript.head", "its head is %s", found);
                verifier.coverage.on("head");
                verifier.coverage.placeHeld();
            });
            return new Report(verified(ceremony), verifier.coverage.verified());
        } catch (Unsound e) {
            var failed = verifier.failed(e);
            return new Report(failed, verifier.coverage.failed(failed.check()));
        }
    }

    private static Verdict verified(Ceremony ceremony) {
        var state = ceremony.phase() instanceof Phase.Closed
                ? Verdict.State.CLOSED
                : ceremony.isRoundOpen() ? Verdict.State.OPEN_IN_ROUND : Verdict.State.OPEN_AFTER_ROUND;
        Optional<Verdict.Outcome> outcome = ceremony.phase() instanceof Phase.Decided decided
                ? ceremony.outcome()
                        .map(result -> new Verdict.Outcome(decided.seed().value(), result))
                : Optional.empty();
        return new Verdict.Verified(
                ceremony.transcript().head(), ceremony.lastRound(), ceremony.voids(), state, outcome);
    }

    /** A line of the transcript is named by its number; a fault inside a text it carries, by both. */
    private Verdict.Failed failed(Unsound e) {
        var check = Check.of(file, e.isInside(), e.code());
        if (!file.equals(Transcript.FILE)) {
            return new Verdict.Failed(file, Math.max(1, e.line()), check, e.code(), e.text());
        }
        var text = e.isInside() ? "line " + e.line() + " of its text: " + e.text() : e.text();
        return new Verdict.Failed(file, Math.max(1, line), check, e.code(), text);
    }

    private byte[] read(String name, String kind, int bytesMax) {
        file = name;
        coverage.on(kind);
        return BundleReader.read(bundle, name, bytesMax);
    }

    private SealedDraw sealed() {
        var bytes = read(Manifest.FILE, "manifest", TEXT_MAX);
        var lines = DrawText.lines(bytes, DrawText.Kind.PLAIN);
        var manifest = Manifest.parse(String.join("\n", lines) + "\n");
        coverage.placeHeld();
        var rules = read(Manifest.RULES, "rules", TEXT_MAX);
        DrawText.lines(rules, DrawText.Kind.PLAIN);
        hashed(manifest.rules(), Sha256.of(rules));
        var roster = Roster.parse(read(Roster.FILE, "roster", ROSTER_MAX));
        hashed(manifest.roster(), roster.sha256());
        Unsound.unless(
                manifest.count() == roster.count(),
                "roster.count",
                "%d cadres, not %d",
                roster.count(),
                manifest.count());
        var groups = new ArrayList<Group>();
        manifest.groups().forEach((name, hash) -> {
            var group = Group.parse(name, read(Group.fileName(name), "group", TABLE_MAX), roster.count());
            hashed(hash, group.sha256());
            groups.add(group);
        });
        return SealedDraw.of(manifest, roster, groups);
    }

    private void hashed(Sha256 named, Sha256 found) {
        Unsound.unless(named.equals(found), "file.hash", "%s does not have the hash that was published", file);
        coverage.placeHeld();
    }

    private Ceremony ceremony(SealedDraw draw) {
        var bytes = read(Transcript.FILE, "transcript", TRANSCRIPT_MAX);
        var opened = Ceremony.open(draw);
        var ceremony = opened.ceremony();
        line = 1;
        int from = 0;
        do {
            int end = from;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            coverage.on("line");
            var text = text(bytes, from, end);
            ceremony = line == 1 ? first(opened, text) : next(ceremony, text);
            coverage.placeHeld();
            from = end + 1;
            line++;
        } while (from < bytes.length);
        line--;
        return ceremony;
    }

    private String text(byte[] bytes, int from, int end) {
        if (line == 1) {
            DrawText.checkStart(bytes);
        }
        Unsound.unless(end < bytes.length, "text.no-final-lf", "the last line does not end with LF");
        return DrawText.line(bytes, from, end, line, DrawText.Kind.PLAIN);
    }

    private Ceremony first(Step.Appended opened, String text) {
        var read = LineReader.read(text);
        LineKinds.of(read.body()).forEach(coverage::on);
        coverage.on("first");
        Unsound.unless(
                read.body() instanceof Body.ManifestPublished, "manifest.first", "the first line is not the manifest");
        Unsound.unless(read.equals(opened.line()), "manifest.differs", "not the line that manifest.txt makes");
        return opened.ceremony();
    }

    private Ceremony next(Ceremony ceremony, String text) {
        var read = LineReader.read(text);
        LineKinds.of(read.body()).forEach(coverage::on);
        LineKinds.of(ceremony.phase(), read.body()).forEach(coverage::on);
        coverage.on("later");
        ceremony.demandPlace(read);
        var ready = read.body() instanceof Body.ParamsPublished(Params.Cadres params)
                ? attended(ceremony, params)
                : ceremony;
        return ready.follow(read);
    }

    /** The attendance of a round is looked at when its params stand where they may. */
    private Ceremony attended(Ceremony ceremony, Params.Cadres params) {
        ParamsRules.checkBeforeAttendance(ceremony, params);
        var bytes = read(Attendance.fileName(params.round()), "attendance", TABLE_MAX);
        var attendance = Attendance.parse(bytes, ceremony.draw().roster().count());
        Unsound.unless(
                params.attendance().equals(attendance.sha256()),
                "file.hash",
                "%s does not have the hash that was published",
                file);
        file = Transcript.FILE;
        return ceremony.attended(attendance);
    }
}
