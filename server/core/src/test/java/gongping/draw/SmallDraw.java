package gongping.draw;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A draw conducted in a test: the ceremony, the secrets of its parties, and the files that it publishes. */
final class SmallDraw {
    static final int CHAIN = 40;
    static final String RULES = "Rules of a test.\n";

    final List<SecretChain> chains;
    final Map<String, byte[]> files = new HashMap<>();
    private final StringBuilder transcript = new StringBuilder();
    private Ceremony ceremony;

    /**
     * Seals a draw.
     *
     * @param townships of C00001, C00002 ...: who belongs to which
     * @param households how many households each of them has
     */
    SmallDraw(List<String> townships, int households, int witnesses, Optional<String> beacon) {
        chains = IntStream.rangeClosed(0, witnesses)
                .mapToObj(party ->
                        new SecretChain(new Link(Sha256.of("secret " + party).hex()), CHAIN))
                .toList();
        var roster = Roster.of(IntStream.rangeClosed(1, townships.size())
                .mapToObj(number -> cadre(number, households))
                .toList());
        var group =
                Group.of(new Code("township"), townships.stream().map(Code::new).toList());
        var manifest = new Manifest(
                new Code("TEST"),
                roster.sha256(),
                roster.count(),
                new TreeMap<>(Map.of(group.name(), group.sha256())),
                Sha256.of(RULES),
                Sha256.ZERO,
                CHAIN,
                chains.stream().map(SecretChain::commitment).toList(),
                20,
                4,
                2,
                beacon);
        files.put("manifest.txt", manifest.text().getBytes(StandardCharsets.UTF_8));
        files.put("rules.txt", RULES.getBytes(StandardCharsets.UTF_8));
        files.put("roster.tsv", roster.file());
        files.put("groups/township.tsv", group.file());
        var opened = Ceremony.open(SealedDraw.of(manifest, roster, List.of(group)));
        ceremony = opened.ceremony();
        transcript.append(opened.line().text()).append('\n');
    }

    static SmallDraw of(String... townships) {
        return new SmallDraw(List.of(townships), 3, 2, Optional.empty());
    }

    private static Cadre cadre(int number, int households) {
        var id = new CadreId(number);
        var leaves = IntStream.rangeClosed(1, households)
                .mapToObj(hid -> Sha256.of(id + " " + hid))
                .toList();
        return new Cadre(id, "干部" + number, "𠮷村 unit", households, HouseholdLines.hash(id, leaves));
    }

    Ceremony ceremony() {
        return ceremony;
    }

    String transcript() {
        return transcript.toString();
    }

    /** Publishes attendance, where the absent are on leave. */
    SmallDraw attended(Set<Integer> absent) {
        var rows = new ArrayList<Attendance.Presence>();
        for (int number = 1; number <= ceremony.draw().roster().count(); number++) {
            boolean present = !absent.contains(number);
            rows.add(new Attendance.Presence(present, new Code(present ? "hall" : "leave")));
        }
        var attendance = Attendance.of(rows);
        ceremony = ceremony.attended(attendance);
        files.put(Attendance.fileName(ceremony.lastRound() + 1), attendance.file());
        return this;
    }

    Params.Cadres params(Params.Exclude exclude, Quota... quotas) {
        return ceremony.cadreParams(exclude, List.of(quotas));
    }

    /** Appends a line that must be allowed. */
    SmallDraw line(Body body) {
        switch (ceremony.append(body)) {
            case Step.Appended(var after, var line) -> {
                ceremony = after;
                transcript.append(line.text()).append('\n');
            }
            case Step.Refused(var refusal) -> throw new AssertionError(refusal + " for " + body);
        }
        return this;
    }

    /** Why a line may not stand next; {@code allowed} if it may. */
    String code(Body body) {
        return switch (ceremony.append(body)) {
            case Step.Appended appended -> "allowed";
            case Step.Refused(var refusal) -> refusal.code();
        };
    }

    /** Appends every line that follows by itself. */
    SmallDraw due() {
        for (var due = ceremony.due(); due.isPresent(); due = ceremony.due()) {
            line(due.get());
        }
        return this;
    }

    Body.LinkRevealed reveal(int party) {
        return new Body.LinkRevealed(new Party(party), chains.get(party).link(ceremony.lastRound()));
    }

    /** From params to the result. */
    SmallDraw round(Params params, String digits) {
        line(new Body.ParamsPublished(params));
        line(new Body.DigitsAgreed(new Digits(digits)));
        ceremony.draw().manifest().beacon().ifPresent(name -> line(new Body.BeaconRead("7 14 21")));
        for (int party = 0; party < chains.size(); party++) {
            line(reveal(party));
        }
        return due();
    }

    Verdict verify() {
        var all = new HashMap<>(files);
        all.put("transcript.jsonl", transcript().getBytes(StandardCharsets.UTF_8));
        return Verifier.verify(new Bundle.Held(all));
    }
}
