package gongping.view;

import gongping.conference.Answer;
import gongping.conference.AttemptId;
import gongping.conference.CallEvent;
import gongping.conference.Command;
import gongping.conference.Conference;
import gongping.conference.ConferenceCommand;
import gongping.conference.Event;
import gongping.conference.MatchRule;
import gongping.conference.Plan;
import gongping.conference.Press;
import gongping.conference.PublicLog;
import gongping.conference.Question;
import gongping.conference.QuestionId;
import gongping.conference.Rules;
import gongping.draw.Cadre;
import gongping.draw.CadreId;
import gongping.draw.Code;
import gongping.draw.Group;
import gongping.draw.HouseholdLines;
import gongping.draw.Link;
import gongping.draw.Manifest;
import gongping.draw.Roster;
import gongping.draw.SealedDraw;
import gongping.draw.SecretChain;
import gongping.draw.Sha256;
import gongping.kernel.Actor;
import gongping.kernel.Decision;
import gongping.kernel.Order;
import gongping.kernel.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A small conference that can be played press by press. */
final class Meeting {
    static final int CADRES = 24;
    static final int HOUSEHOLDS = 5;
    /** The last cadre looks after nobody. */
    static final CadreId WITHOUT = new CadreId(CADRES);

    static final List<SecretChain> CHAINS = IntStream.range(0, 3)
            .mapToObj(i -> new SecretChain(new Link(Sha256.of("origin " + i).hex()), SecretChain.LENGTH))
            .toList();
    static final SealedDraw DRAW = sealed();
    static final Rules RULES =
            new Rules(manifest -> manifest.equals(DRAW.manifest()) ? Optional.of(DRAW) : Optional.empty());
    private static final Rules COSIGNED = new Rules(new Rules.Tables() {
        @Override
        public Optional<SealedDraw> of(Manifest manifest) {
            return Optional.of(DRAW);
        }

        @Override
        public PublicLog.Cosigners cosigners(Manifest manifest) {
            return new PublicLog.Cosigners(List.of("县公证处", "县人大"), true);
        }
    });

    private final Rules rules;

    Meeting() {
        this(RULES);
    }

    private Meeting(Rules rules) {
        this.rules = rules;
    }

    /** Every state so far, the state of version v at v. */
    final List<Conference> states = new ArrayList<>(List.of(Conference.NONE));

    /** The states in which somebody can press: after all events of a press. */
    final List<Conference> settled = new ArrayList<>();

    final List<Recorded<Event>> events = new ArrayList<>();
    final Map<AttemptId, Instant> dumps = new HashMap<>();
    Instant now = Instant.parse("2026-11-24T12:00:00Z");

    static Meeting live() {
        return live(new Meeting());
    }

    /** The rules want two cosigners under each round's parameters. */
    static Meeting cosigned() {
        return live(new Meeting(COSIGNED));
    }

    private static Meeting live(Meeting meeting) {
        meeting.does(new ConferenceCommand.PlanConference(plan()));
        meeting.does(new ConferenceCommand.PublishManifest(DRAW.manifest().text()));
        meeting.does(new ConferenceCommand.GoLive());
        return meeting;
    }

    Conference state() {
        return states.getLast();
    }

    /** Presses; the events, or a failure of the test that names the refusal. */
    void does(Command command) {
        var refusal = tries(command, "u-host");
        if (refusal.isPresent()) {
            throw new AssertionError(command + " is refused: " + refusal.get());
        }
    }

    void does(Command command, String actor) {
        var refusal = tries(command, actor);
        if (refusal.isPresent()) {
            throw new AssertionError(command + " is refused: " + refusal.get());
        }
    }

    /** Presses; the code of the refusal, if it is refused. */
    Optional<String> tries(Command command, String actor) {
        now = now.plusMillis(700);
        var order = new Order<>("k" + now.toEpochMilli(), new Actor(actor), now, Press.byRule(command));
        return switch (rules.decide(state(), order)) {
            case Decision.Refused<Event>(var why) -> Optional.of(why.code());
            case Decision.Accepted<Event>(var accepted) -> {
                accepted.forEach(event -> record(event, order.actor()));
                settled.add(state());
                yield Optional.empty();
            }
        };
    }

    private void record(Event event, Actor actor) {
        var recorded = new Recorded<>(state().version() + 1, "0".repeat(64), actor, now, event);
        events.add(recorded);
        states.add(rules.evolve(state(), recorded));
        if (event instanceof CallEvent.CallDumped dumped) {
            dumps.put(dumped.attempt(), now);
        }
    }

    static Plan plan() {
        var options =
                List.of(new Question.Option("fixed", "修好了", "fixed"), new Question.Option("not", "没有修", "not fixed"));
        return new Plan(
                "云澜县评议大会",
                "2026 年第四季度",
                "yunlan.example",
                Plan.Mark.DEMO,
                List.of(
                        new Question(
                                QuestionId.of(1),
                                "反映难事",
                                "群众反映过什么难事？",
                                "您家反映过什么难事？",
                                new Question.Form.Free(),
                                new MatchRule.ByHand()),
                        new Question(
                                QuestionId.of(2),
                                "今年到户",
                                "今年到户几次？",
                                "今年来过几次？",
                                new Question.Form.Count("次"),
                                new MatchRule.Equal()),
                        new Question(
                                QuestionId.of(3),
                                "是否解决",
                                "解决了吗？",
                                "修好了吗？",
                                new Question.Form.Choice(options),
                                new MatchRule.Equal())),
                List.of(new Plan.RunItem("开场", "20:00")),
                Optional.empty(),
                20,
                10,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Answer answer(QuestionId id, int n) {
        return switch (id.text()) {
            case "Q1" -> new Answer.Said();
            case "Q2" -> new Answer.Count(n);
            default -> n % 5 == 0 ? new Answer.Declined() : new Answer.Choice(n % 2 == 0 ? "fixed" : "not");
        };
    }

    private static SealedDraw sealed() {
        var cadres = IntStream.rangeClosed(1, CADRES).mapToObj(Meeting::cadre).toList();
        var roster = Roster.of(cadres);
        var towns = Group.of(
                new Code("town"),
                IntStream.rangeClosed(1, CADRES)
                        .mapToObj(n -> new Code(n % 2 == 0 ? "T1" : "T2"))
                        .toList());
        var manifest = new Manifest(
                new Code("test-1"),
                roster.sha256(),
                CADRES,
                new TreeMap<>(Map.of(towns.name(), towns.sha256())),
                Sha256.of("rules"),
                Sha256.of("software"),
                SecretChain.LENGTH,
                CHAINS.stream().map(SecretChain::commitment).toList(),
                20,
                4,
                2,
                Optional.empty());
        return SealedDraw.of(manifest, roster, List.of(towns));
    }

    private static Cadre cadre(int number) {
        var id = new CadreId(number);
        int households = id.equals(WITHOUT) ? 0 : HOUSEHOLDS;
        var leaves = IntStream.rangeClosed(1, households)
                .mapToObj(n -> Sha256.of("leaf " + number + " " + n))
                .toList();
        return new Cadre(id, Names.cadre(id), "县水利局", households, HouseholdLines.hash(id, leaves));
    }
}
