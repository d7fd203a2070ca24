package gongping.cli;

import gongping.draw.Attendance;
import gongping.draw.Body;
import gongping.draw.Cadre;
import gongping.draw.CadreId;
import gongping.draw.Call;
import gongping.draw.Ceremony;
import gongping.draw.Code;
import gongping.draw.Digits;
import gongping.draw.DrawnRound;
import gongping.draw.Group;
import gongping.draw.Keyer;
import gongping.draw.Link;
import gongping.draw.Manifest;
import gongping.draw.Params;
import gongping.draw.Party;
import gongping.draw.Quota;
import gongping.draw.Roster;
import gongping.draw.SealedDraw;
import gongping.draw.SecretChain;
import gongping.draw.Sha256;
import gongping.draw.Step;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A ceremony that chance conducts: any line that may stand next, for a roster of any size. */
final class RandomDraw {
    private static final int CHAIN = 30;
    private static final String RULES = "随机仪式。\nA ceremony that chance conducts.\n";
    private static final List<String> BY = List.of("主持人", "\"\\/", "市纪委 · 张", "𠮷田");

    private final Random random;
    private final List<SecretChain> chains;
    private final List<Group> groups = new ArrayList<>();
    private final Map<String, byte[]> files = new TreeMap<>();
    private final StringBuilder transcript = new StringBuilder();
    private Ceremony ceremony;

    private RandomDraw(Random random, int cadres) {
        this.random = random;
        chains = IntStream.rangeClosed(0, 2 + random.nextInt(3))
                .mapToObj(party -> new SecretChain(
                        new Link(Sha256.of(party + " " + random.nextLong()).hex()), CHAIN))
                .toList();
        var roster =
                Roster.of(IntStream.rangeClosed(1, cadres).mapToObj(this::cadre).toList());
        int divisions = random.nextInt(4);
        for (int i = 0; i < divisions; i++) {
            groups.add(Group.of(new Code("group-" + i), values(cadres)));
        }
        var manifest = manifest(roster);
        files.put("manifest.txt", bytes(manifest.text()));
        files.put("rules.txt", bytes(RULES));
        files.put("roster.tsv", roster.file());
        groups.forEach(group -> files.put("groups/" + group.name() + ".tsv", group.file()));
        var opened = Ceremony.open(SealedDraw.of(manifest, roster, groups));
        ceremony = opened.ceremony();
        transcript.append(opened.line().text()).append('\n');
    }

    /** The files of one ceremony: closed, open, or stopped after any line. */
    static Map<String, byte[]> files(Random random, int cadres) {
        var draw = new RandomDraw(random, cadres);
        int steps = 4 + random.nextInt(12);
        for (int i = 0; i < steps && draw.ceremony.roundsLeft() > 0; i++) {
            draw.step();
        }
        if (random.nextInt(4) > 0) {
            draw.line(new Body.DrawClosed(draw.ceremony.lastRound()));
        }
        var text = draw.transcript.toString();
        if (random.nextInt(4) == 0) {
            text = text.substring(0, text.indexOf('\n', random.nextInt(text.length())) + 1);
        }
        draw.files.put("transcript.jsonl", bytes(text));
        return draw.files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Cadre cadre(int number) {
        int households = random.nextInt(6);
        var hash = Sha256.of(households == 0 ? "" : "households of " + number);
        return new Cadre(new CadreId(number), "干部" + number, "𠮷村 unit", households, hash);
    }

    private List<Code> values(int cadres) {
        int different = 1 + random.nextInt(5);
        return IntStream.range(0, cadres)
                .mapToObj(i -> new Code("T" + random.nextInt(different)))
                .toList();
    }

    private Manifest manifest(Roster roster) {
        return new Manifest(
                new Code("RANDOM"),
                roster.sha256(),
                roster.count(),
                groups.stream().collect(Collectors.toMap(Group::name, Group::sha256, (a, b) -> a, TreeMap::new)),
                Sha256.of(RULES),
                Sha256.ZERO,
                CHAIN,
                chains.stream().map(SecretChain::commitment).toList(),
                20 + random.nextInt(3),
                4,
                1 + random.nextInt(3),
                random.nextInt(3) == 0 ? Optional.of("彩票 2026-114") : Optional.empty());
    }

    private void step() {
        switch (random.nextInt(7)) {
            case 0 -> line(new Body.CadreNamed(anybody(), BY.get(random.nextInt(BY.size()))));
            case 1, 2 -> cadreRound();
            case 3 -> householdRound();
            case 4 -> left();
            default -> call();
        }
    }

    private void cadreRound() {
        int absentPercent = random.nextInt(60);
        var rows = IntStream.range(0, ceremony.draw().roster().count())
                .mapToObj(i -> random.nextInt(100) >= absentPercent)
                .map(present -> new Attendance.Presence(present, new Code(present ? "hall" : "sick-leave")))
                .toList();
        var attendance = Attendance.of(rows);
        ceremony = ceremony.attended(attendance);
        files.put("attendance/" + (ceremony.lastRound() + 1) + ".tsv", attendance.file());
        var quotas = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> quota())
                .distinct()
                .toList();
        var exclude = random.nextBoolean() ? Params.Exclude.DRAWN : Params.Exclude.NONE;
        round(ceremony.cadreParams(exclude, quotas), ceremony.draw().manifest().cadreDice());
    }

    private Quota quota() {
        int seats = 1 + random.nextInt(6);
        return groups.isEmpty() || random.nextInt(3) == 0
                ? Quota.ofAll(seats)
                : Quota.of(groups.get(random.nextInt(groups.size())).name(), new Code("T" + random.nextInt(6)), seats);
    }

    private void householdRound() {
        var seated = seated();
        var id = seated.isEmpty() ? anybody() : seated.get(random.nextInt(seated.size()));
        var params = ceremony.householdParams(id, 1 + random.nextInt(3));
        if (ceremony.append(new Body.ParamsPublished(params)) instanceof Step.Appended) {
            round(params, 4);
        }
    }

    private void round(Params params, int dice) {
        line(new Body.ParamsPublished(params));
        var digits = digits(dice);
        switch (random.nextInt(5)) {
            case 0 -> {
                line(new Body.Withdrawn());
                return;
            }
            case 1 -> line(new Body.DigitsAgreed(digits));
            default -> {
                line(new Body.DigitsKeyed(Keyer.ONE, random.nextBoolean() ? digits : digits(dice)));
                line(new Body.DigitsKeyed(Keyer.TWO, digits));
                line(new Body.DigitsKeyed(Keyer.ONE, digits), ceremony.due().isEmpty());
                due();
            }
        }
        reveals();
    }

    private Digits digits(int dice) {
        return new Digits(random.ints(dice, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining()));
    }

    private void reveals() {
        line(
                new Body.BeaconRead("01 02 \"03\" \\ /"),
                ceremony.draw().manifest().beacon().isPresent());
        for (int party = 0; party < chains.size(); party++) {
            if (random.nextInt(15) == 0) {
                line(new Body.LinkMissing(new Party(party)));
                return;
            }
            line(new Body.LinkRevealed(new Party(party), chains.get(party).link(ceremony.lastRound())));
        }
        due();
    }

    private void left() {
        var seated = seated();
        if (!seated.isEmpty()) {
            var id = seated.get(random.nextInt(seated.size()));
            ceremony.seatedIn(id).ifPresent(round -> {
                var body = new Body.CadreLeft(round.number(), id);
                line(body, ceremony.append(body) instanceof Step.Appended);
                due();
            });
        }
    }

    private List<CadreId> seated() {
        return ceremony.rounds().stream()
                .filter(DrawnRound.Cadres.class::isInstance)
                .map(DrawnRound.Cadres.class::cast)
                .flatMap(DrawnRound.Cadres::drawn)
                .map(entry -> entry.id())
                .distinct()
                .toList();
    }

    private void call() {
        var rounds = ceremony.rounds().stream()
                .filter(DrawnRound.Households.class::isInstance)
                .map(DrawnRound.Households.class::cast)
                .toList();
        if (!rounds.isEmpty()) {
            var round = rounds.get(random.nextInt(rounds.size()));
            var outcome = List.of(Call.Outcome.values()).get(random.nextInt(Call.Outcome.values().length));
            var by = random.nextBoolean() ? Call.Dialler.LINE : Call.Dialler.HAND;
            ceremony.turn(round)
                    .ifPresent(turn -> line(new Body.HouseholdCalled(
                            round.number(), new Call(turn.hid(), turn.attempt(), outcome, by))));
        }
    }

    private CadreId anybody() {
        return new CadreId(1 + random.nextInt(ceremony.draw().roster().count()));
    }

    private void due() {
        for (var due = ceremony.due(); due.isPresent(); due = ceremony.due()) {
            line(due.get());
        }
    }

    private void line(Body body, boolean wanted) {
        if (wanted) {
            line(body);
        }
    }

    private void line(Body body) {
        switch (ceremony.append(body)) {
            case Step.Appended(var after, var line) -> {
                ceremony = after;
                transcript.append(line.text()).append('\n');
            }
            case Step.Refused(var refusal) -> throw new IllegalStateException(refusal + " for " + body);
        }
    }
}
