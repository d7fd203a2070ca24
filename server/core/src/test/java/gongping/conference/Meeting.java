package gongping.conference;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.draw.Digits;
import gongping.draw.Keyer;
import gongping.draw.Link;
import gongping.draw.Manifest;
import gongping.draw.Params;
import gongping.draw.Party;
import gongping.draw.Quota;
import gongping.draw.SealedDraw;
import gongping.draw.SecretChain;
import gongping.draw.Sha256;
import gongping.kernel.Actor;
import gongping.kernel.Decision;
import gongping.kernel.Order;
import gongping.kernel.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A conference in memory, driven by commands: what tests give, do and look at. Every event goes through its wire
 * form.
 */
final class Meeting {
    static final Actor HOST = new Actor("u-host");
    static final Actor OPERATOR = new Actor("u-call");
    static final Actor WITNESS = new Actor("u-witness");
    static final Actor SECOND = new Actor("d-second");
    static final int CADRES = 40;
    static final int HOUSEHOLDS = 4;

    static final List<SecretChain> CHAINS = IntStream.range(0, 3)
            .mapToObj(party ->
                    new SecretChain(new Link(Sha256.of("chain " + party).hex()), 32))
            .toList();

    private static final SealedDraw DRAW = TinyDraw.of(CHAINS);
    private static final List<String> COSIGNERS = List.of("县公证处", "县人大");

    private final Rules rules;

    Conference state = Conference.NONE;
    Instant now = Instant.parse("2026-11-24T12:00:00Z");
    final List<Event> events = new ArrayList<>();

    /** A draw that nobody cosigns. */
    Meeting() {
        this(PublicLog.Cosigners.NONE);
    }

    private Meeting(PublicLog.Cosigners cosigners) {
        rules = new Rules(new Rules.Tables() {
            @Override
            public Optional<SealedDraw> of(Manifest manifest) {
                return manifest.equals(DRAW.manifest()) ? Optional.of(DRAW) : Optional.empty();
            }

            @Override
            public PublicLog.Cosigners cosigners(Manifest manifest) {
                return cosigners;
            }
        });
    }

    static Meeting planned() {
        return new Meeting().plans();
    }

    /** Live, where the rules name two cosigners; {@code required}: no dice before they have signed. */
    static Meeting cosigned(boolean required) {
        var meeting = new Meeting(new PublicLog.Cosigners(COSIGNERS, required)).plans();
        meeting.does(HOST, new ConferenceCommand.PublishManifest(DRAW.manifest().text()));
        meeting.does(HOST, new ConferenceCommand.GoLive());
        return meeting;
    }

    private Meeting plans() {
        does(HOST, new ConferenceCommand.PlanConference(plan()));
        return this;
    }

    static Meeting sealed() {
        var meeting = planned();
        meeting.does(HOST, new ConferenceCommand.PublishManifest(DRAW.manifest().text()));
        return meeting;
    }

    static Meeting live() {
        var meeting = sealed();
        meeting.does(HOST, new ConferenceCommand.GoLive());
        return meeting;
    }

    /** A round of one seat from everybody, drawn, and recomputed by both machines. */
    static Meeting drawn(int seats) {
        var meeting = live();
        meeting.publish(seats);
        meeting.draws("01234567890123456789");
        return meeting;
    }

    /** One cadre on stage, answering. */
    static Meeting answering() {
        var meeting = drawn(1);
        meeting.announces(1, 0);
        meeting.does(HOST, new InquiryCommand.BeginAnswering(InquiryId.of(1)));
        return meeting;
    }

    /** His household round drawn and checked. */
    static Meeting verifying(int calls) {
        var meeting = answering();
        meeting.does(HOST, new RoundCommand.PublishHouseholdRound(InquiryId.of(1), calls));
        meeting.draws("0417");
        return meeting;
    }

    void publish(int seats) {
        does(
                HOST,
                new RoundCommand.PublishRound(
                        "第一轮", Params.Exclude.DRAWN, List.of(Quota.ofAll(seats)), Optional.empty()));
    }

    /** Keys, reveals and checks the open round. */
    void draws(String digits) {
        keys(digits);
        reveals(CHAINS.size());
        checks();
    }

    void keys(String digits) {
        int round = state.openRound().orElseThrow().number();
        does(new Actor("d-keyer1"), new RoundCommand.KeyDigits(round, Keyer.ONE, new Digits(digits)));
        does(new Actor("d-keyer2"), new RoundCommand.KeyDigits(round, Keyer.TWO, new Digits(digits)));
    }

    void reveals(int parties) {
        int round = state.openRound().orElseThrow().number();
        for (int party = 0; party < parties; party++) {
            does(WITNESS, reveal(round, party));
        }
    }

    static RoundCommand.Reveal reveal(int round, int party) {
        return new RoundCommand.Reveal(
                round, new Party(party), CHAINS.get(party).link(round));
    }

    /** Both machines recompute the last round. */
    void checks() {
        verifies();
        recomputes();
    }

    void verifies() {
        does(
                Actor.SYSTEM,
                new RoundCommand.ConfirmCheck(state.draw().orElseThrow().lastRound(), head()));
    }

    void recomputes() {
        does(
                SECOND,
                new RoundCommand.ReportRecomputation(state.draw().orElseThrow().lastRound(), head()));
    }

    Sha256 head() {
        return state.draw().orElseThrow().transcript().head();
    }

    void announces(int round, int entry) {
        does(HOST, new RoundCommand.Spin(round, entry));
        does(HOST, new RoundCommand.Announce(round, entry));
        now = now.plusSeconds(10);
    }

    /** Dials, lets it be answered, records agreement, puts it on air. Returns the attempt. */
    AttemptId airs() {
        var attempt = connects();
        does(OPERATOR, new CallCommand.RecordConsent(attempt, Consent.AGREED, "v1"));
        does(HOST, new CallCommand.AskOnAir(attempt));
        does(OPERATOR, new CallCommand.PutOnAir(attempt));
        reports(attempt, LineReport.HALL_ON);
        return attempt;
    }

    /** The household on the line answers the first question. */
    void hears() {
        var inquiry = InquiryId.of(1);
        var household = state.householdOnLine(inquiry).orElseThrow();
        var question = state.plan().orElseThrow().questions().getFirst();
        does(
                OPERATOR,
                new InquiryCommand.RecordAnswer(
                        inquiry,
                        question.id(),
                        new Respondent.OneHousehold(household),
                        new Answer.Count(6),
                        Optional.empty()));
    }

    AttemptId connects() {
        does(OPERATOR, new CallCommand.Dial(InquiryId.of(1), false));
        var attempt = AttemptId.of(state.calls().size());
        reports(attempt, LineReport.PLACING, LineReport.DIALLING, LineReport.RINGING, LineReport.JOINED);
        return attempt;
    }

    void reports(AttemptId attempt, LineReport... reports) {
        for (var report : reports) {
            does(Actor.SYSTEM, new CallCommand.ReportLine(attempt, report, Optional.empty(), Optional.empty()));
        }
    }

    /** Does it and folds what follows; the rules must accept it. Returns its events. */
    List<Event> does(Actor actor, Command command) {
        return switch (decide(actor, Press.byRule(command))) {
            case Decision.Accepted<Event>(var accepted) -> {
                accepted.forEach(event -> fold(event, actor));
                now = now.plusMillis(50);
                yield accepted;
            }
            case Decision.Refused<Event>(var why) -> throw new AssertionError(command + " was refused: " + why);
        };
    }

    /** The rules must refuse it for this reason. */
    void refuses(Actor actor, Command command, String code) {
        refuses(actor, Press.byRule(command), code);
    }

    void refuses(Actor actor, Press press, String code) {
        assertThat(decide(actor, press))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(
                                        ((Decision.Refused<?>) refused).why().code())
                                .isEqualTo(code));
    }

    /** What the rules answer; nothing is folded. */
    Decision<Event> answer(Actor actor, Command command) {
        return decide(actor, Press.byRule(command));
    }

    /** The events that would follow; none where it is refused. */
    List<Event> accepted(Command command) {
        return answer(HOST, command) instanceof Decision.Accepted<Event>(var accepted) ? accepted : List.of();
    }

    private Decision<Event> decide(Actor actor, Press press) {
        return rules.decide(state, new Order<>("key-" + state.version(), actor, now, press));
    }

    private void fold(Event event, Actor actor) {
        var read = Events.decode(Events.type(event), Events.encode(event));
        assertThat(read).isEqualTo(event);
        events.add(event);
        state = rules.evolve(state, new Recorded<>(state.version() + 1, "", actor, now, read));
    }

    Round.Drawn round(int number) {
        return (Round.Drawn) java.util.Objects.requireNonNull(state.rounds().get(number));
    }

    Inquiry inquiry(int number) {
        return java.util.Objects.requireNonNull(state.inquiries().get(InquiryId.of(number)));
    }

    Call call(AttemptId attempt) {
        return java.util.Objects.requireNonNull(state.calls().get(attempt));
    }

    static Plan plan() {
        return FourQuestions.plan();
    }
}
