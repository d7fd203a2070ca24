package gongping.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever a ceremony allows, the verifier finds to hold; whatever is changed afterwards, it finds not to. */
class RandomCeremonyTest {
    private static final int STEPS = 40;

    @Property(tries = 150)
    void a_conducted_ceremony_verifies_and_a_changed_one_does_not(@ForAll Random random) {
        var draw = conducted(random);
        assertThat(draw.verify()).isInstanceOfSatisfying(Verdict.Verified.class, verified -> {
            assertThat(verified.head()).isEqualTo(draw.ceremony().transcript().head());
            assertThat(verified.voids()).isEqualTo(draw.ceremony().voids());
            assertThat(verified.state()).isEqualTo(Verdict.State.CLOSED);
        });
        for (int i = 0; i < 20; i++) {
            assertThat(changed(draw, random)).isInstanceOf(Verdict.Failed.class);
        }
    }

    private static Verdict changed(SmallDraw draw, Random random) {
        var files = new HashMap<>(draw.files);
        files.put("transcript.jsonl", draw.transcript().getBytes(StandardCharsets.UTF_8));
        var names = files.keySet().stream().sorted().toList();
        var name = names.get(random.nextInt(names.size()));
        var bytes = files.getOrDefault(name, new byte[0]).clone();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        files.put(name, bytes);
        return Verifier.verify(new Bundle.Held(files));
    }

    private static SmallDraw conducted(Random random) {
        int cadres = 2 + random.nextInt(12);
        var draw = new SmallDraw(
                Stream.generate(() -> "T" + random.nextInt(3)).limit(cadres).toList(),
                random.nextInt(5),
                2 + random.nextInt(2),
                random.nextBoolean() ? Optional.of("彩票 2026-114") : Optional.empty());
        for (int i = 0; i < STEPS && draw.ceremony().roundsLeft() > 0; i++) {
            step(draw, random);
        }
        return draw.line(new Body.DrawClosed(draw.ceremony().lastRound()));
    }

    private static void step(SmallDraw draw, Random random) {
        switch (random.nextInt(5)) {
            case 0 -> draw.line(new Body.CadreNamed(anybody(draw, random), random.nextBoolean() ? "主持人" : "\"\\"));
            case 1 -> cadreRound(draw, random);
            case 2 -> householdRound(draw, random);
            case 3 -> left(draw, random);
            default -> call(draw, random);
        }
    }

    private static void cadreRound(SmallDraw draw, Random random) {
        int cadres = draw.ceremony().draw().roster().count();
        draw.attended(IntStream.rangeClosed(1, cadres)
                .filter(number -> random.nextInt(4) == 0)
                .boxed()
                .collect(Collectors.toSet()));
        var quotas = Stream.generate(() -> quota(random))
                .limit(1 + random.nextInt(3))
                .distinct()
                .toArray(Quota[]::new);
        var exclude = random.nextBoolean() ? Params.Exclude.DRAWN : Params.Exclude.NONE;
        round(draw, draw.params(exclude, quotas), 20, random);
    }

    private static Quota quota(Random random) {
        int seats = 1 + random.nextInt(3);
        int township = random.nextInt(4);
        return township == 3 ? Quota.ofAll(seats) : Quota.of(new Code("township"), new Code("T" + township), seats);
    }

    private static void householdRound(SmallDraw draw, Random random) {
        int most = draw.ceremony().draw().roster().cadres().getFirst().hhcount();
        var params = draw.ceremony().householdParams(anybody(draw, random), 1 + random.nextInt(Math.max(1, most)));
        if (draw.code(new Body.ParamsPublished(params)).equals("allowed")) {
            round(draw, params, 4, random);
        }
    }

    private static void round(SmallDraw draw, Params params, int dice, Random random) {
        draw.line(new Body.ParamsPublished(params));
        var digits =
                new Digits(random.ints(dice, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining()));
        switch (random.nextInt(4)) {
            case 0 -> draw.line(new Body.Withdrawn());
            case 1 ->
                draw.line(keyed(Keyer.ONE, digits))
                        .line(keyed(Keyer.TWO, digits))
                        .due();
            default -> draw.line(new Body.DigitsAgreed(digits));
        }
        if (draw.ceremony().isRoundOpen()) {
            reveals(draw, random);
        }
    }

    private static void reveals(SmallDraw draw, Random random) {
        if (draw.ceremony().draw().manifest().beacon().isPresent()) {
            draw.line(new Body.BeaconRead("01 02 \"03\" \\ /"));
        }
        for (int party = 0; party < draw.chains.size(); party++) {
            if (random.nextInt(12) == 0) {
                draw.line(new Body.LinkMissing(new Party(party)));
                return;
            }
            draw.line(draw.reveal(party));
        }
        draw.due();
    }

    private static void left(SmallDraw draw, Random random) {
        var id = anybody(draw, random);
        draw.ceremony().seatedIn(id).ifPresent(round -> {
            var body = new Body.CadreLeft(round.number(), id);
            if (draw.code(body).equals("allowed")) {
                draw.line(body).due();
            }
        });
    }

    private static void call(SmallDraw draw, Random random) {
        var rounds = draw.ceremony().rounds().stream()
                .filter(DrawnRound.Households.class::isInstance)
                .map(DrawnRound.Households.class::cast)
                .toList();
        if (rounds.isEmpty()) {
            return;
        }
        var round = rounds.get(random.nextInt(rounds.size()));
        var outcome = List.of(Call.Outcome.values()).get(random.nextInt(Call.Outcome.values().length));
        draw.ceremony()
                .turn(round)
                .ifPresent(turn -> draw.line(new Body.HouseholdCalled(
                        round.number(), new Call(turn.hid(), turn.attempt(), outcome, Call.Dialler.HAND))));
    }

    private static CadreId anybody(SmallDraw draw, Random random) {
        return new CadreId(1 + random.nextInt(draw.ceremony().draw().roster().count()));
    }

    private static Body.DigitsKeyed keyed(Keyer by, Digits digits) {
        return new Body.DigitsKeyed(by, digits);
    }

    /** Files of attendance that no round names are ignored, so a draw may prepare them ahead. */
    @Property(tries = 5)
    void other_files_beside_a_bundle_are_ignored(@ForAll Random random) {
        var draw = conducted(random);
        draw.files.put("attendance/999.tsv", new byte[] {1, 2, 3});
        draw.files.put("groups/other.tsv", new byte[0]);
        assertThat(draw.verify()).isInstanceOf(Verdict.Verified.class);
    }
}
