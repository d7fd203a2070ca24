package gongping.telephone.web;

import gongping.conference.MatchRule;
import gongping.conference.Plan;
import gongping.conference.Question;
import gongping.conference.QuestionId;
import gongping.draw.Cadre;
import gongping.draw.CadreId;
import gongping.draw.Code;
import gongping.draw.Link;
import gongping.draw.Manifest;
import gongping.draw.Roster;
import gongping.draw.SealedDraw;
import gongping.draw.SecretChain;
import gongping.draw.Sha256;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The sealed draw and the plan of every {@link Night}: twenty cadres with six households each. */
final class SealedNight {
    static final int HOUSEHOLDS = 6;
    static final List<SecretChain> CHAINS = IntStream.range(0, 3)
            .mapToObj(party ->
                    new SecretChain(new Link(Sha256.of("chain " + party).hex()), 32))
            .toList();
    private static final int CADRES = 20;
    static final SealedDraw DRAW = draw();

    private SealedNight() {}

    private static SealedDraw draw() {
        var cadres = IntStream.rangeClosed(1, CADRES)
                .mapToObj(n -> new Cadre(new CadreId(n), "干部" + n, "单位", HOUSEHOLDS, Sha256.of("h" + n)))
                .toList();
        var roster = Roster.of(cadres);
        var manifest = new Manifest(
                new Code("NIGHT"),
                roster.sha256(),
                CADRES,
                new TreeMap<>(),
                Sha256.of("rules\n"),
                Sha256.of("software"),
                32,
                CHAINS.stream().map(SecretChain::commitment).toList(),
                20,
                4,
                2,
                Optional.empty());
        return SealedDraw.of(manifest, roster, List.of());
    }

    static Plan plan() {
        var visits = new Question(
                new QuestionId("Q1"),
                "今年到户",
                "今年到过几次？",
                "干部来过几次？",
                new Question.Form.Count("次"),
                new MatchRule.Within(1));
        return new Plan(
                "云澜县评议大会",
                "2026 年第四季度",
                "yunlan.example",
                Plan.Mark.DEMO,
                List.of(visits),
                List.of(new Plan.RunItem("开场", "20:00")),
                Optional.empty(),
                20,
                7,
                Optional.of(Plan.Recomputation.ONE_MACHINE),
                Optional.empty(),
                Optional.empty());
    }
}
