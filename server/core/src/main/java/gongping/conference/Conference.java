package gongping.conference;

import gongping.draw.CadreId;
import gongping.draw.Ceremony;
import gongping.draw.DrawnRound;
import gongping.draw.HouseholdId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The state of one conference: the fold of its events. Immutable; every screen is a function of it.
 *
 * @param version of the last event folded; the {@code rev} of every view
 * @param draw the draw's own record, once the manifest is published
 * @param publication the transcript's lines and the attendance files so far
 * @param presences who is elsewhere than reachable by telephone, which is where everybody else is
 * @param rounds by number
 * @param inquiries in the order in which they were seated
 * @param onStage whose turn it is
 * @param calls in the order in which they were asked for
 * @param second the second machine and its word on each round
 * @param log the public log, and who stands under each round's parameters
 * @param scene what the broadcast shows
 * @param panic every picture is cleared
 * @param liveAt when the meeting began
 * @param pauses in the order in which they were made
 * @param closedAt when it was closed
 * @param changed for each thing the version at which it changed last
 */
public record Conference(
        long version,
        Phase phase,
        Optional<Plan> plan,
        Optional<Ceremony> draw,
        Publication publication,
        Map<CadreId, Presence> presences,
        Map<Integer, Round> rounds,
        Map<InquiryId, Inquiry> inquiries,
        Optional<InquiryId> onStage,
        Map<AttemptId, Call> calls,
        Records records,
        SecondMachine second,
        PublicLog log,
        Scene scene,
        boolean panic,
        Optional<Instant> liveAt,
        List<Pause> pauses,
        Optional<Instant> closedAt,
        Map<String, Long> changed) {
    /** Before the first event. */
    public static final Conference NONE = new Conference(
            0,
            Phase.NONE,
            Optional.empty(),
            Optional.empty(),
            Publication.EMPTY,
            Map.of(),
            Map.of(),
            Map.of(),
            Optional.empty(),
            Map.of(),
            Records.EMPTY,
            SecondMachine.NONE,
            PublicLog.NONE,
            new Scene.Standby(Instant.EPOCH),
            false,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Map.of());

    /** The question of this id, if the plan has it. */
    public Optional<Question> question(QuestionId id) {
        return plan.flatMap(plan -> plan.question(id));
    }

    /** Whether this round's result may be told: both machines came to it, or two people waived the second. */
    public boolean confirmed(Round round) {
        return second.due().containsKey(round.number()) && obstacle(round).isEmpty();
    }

    /** Whether this is a rehearsal: what is sealed, drawn and shown of it says so, and it is never anything else. */
    public boolean rehearsal() {
        return plan.filter(Plan::rehearsal).isPresent();
    }

    /** Whether a round goes, or has a result that may not be told yet: its lines tell more than any desk may know. */
    public boolean untold() {
        return rounds.values().stream()
                .anyMatch(round -> round.open() || obstacle(round).isPresent());
    }

    /** Why nothing of this round's result may be told yet: a refusal's code. */
    public Optional<String> obstacle(Round round) {
        return SecondMachine.obstacle(this, round);
    }

    /** Why no dice of this round may be keyed yet, where that is for want of cosigners: a refusal's code. */
    public Optional<String> cosignersDue(Round round) {
        return PublicLog.obstacle(this, round);
    }

    /** Whether nothing is announced without the second machine. */
    public boolean twoMachines() {
        return SecondMachine.required(this);
    }

    /** The round that waits for dice or links, if one does. */
    public Optional<Round> openRound() {
        return rounds.values().stream().filter(Round::open).findFirst();
    }

    /** The call that is not over, if there is one; there is never a second. */
    public Optional<Call> liveCall() {
        return calls.values().stream().filter(Call::live).findFirst();
    }

    /** The inquiry on stage. */
    public Optional<Inquiry> current() {
        return onStage.map(inquiries::get);
    }

    /** The household of this inquiry with whom the operator is connected. */
    public Optional<HouseholdId> householdOnLine(InquiryId inquiry) {
        return liveCall()
                .filter(Call::connected)
                .map(Call::attempt)
                .filter(attempt -> attempt.inquiry().equals(inquiry))
                .flatMap(attempt -> attempt.callee() instanceof Callee.OfHousehold(int round, var household, int turn)
                        ? Optional.of(household)
                        : Optional.empty());
    }

    /** The household on the line, unless whoever speaks there refuses, is no adult or belongs to another household. */
    public Optional<HouseholdId> householdToAsk(InquiryId inquiry) {
        return householdOnLine(inquiry)
                .filter(household ->
                        liveCall().filter(call -> call.attempt().answers()).isPresent());
    }

    /** Whether the cadre of this inquiry can be asked: not while somebody else is at his telephone, or he refuses. */
    public boolean cadreToAsk(InquiryId inquiry) {
        return liveCall()
                .map(Call::attempt)
                .filter(attempt -> attempt.inquiry().equals(inquiry) && attempt.callee() instanceof Callee.OfCadre)
                .map(Call.Attempt::answers)
                .orElse(true);
    }

    /** The household of this inquiry that is being called, from the dialling on; nobody once a stranger was reached. */
    public Optional<HouseholdId> householdCalled(InquiryId inquiry) {
        return liveCall()
                .map(Call::attempt)
                .filter(attempt -> attempt.inquiry().equals(inquiry) && !attempt.stranger())
                .flatMap(attempt -> attempt.callee() instanceof Callee.OfHousehold(int round, var household, int turn)
                        ? Optional.of(household)
                        : Optional.empty());
    }

    /** What is on record of discrepancies, without those with an answer that does not count (any more). */
    public List<Discrepancy> discrepancies() {
        return records.discrepancies().values().stream().filter(this::counts).toList();
    }

    private boolean counts(Discrepancy one) {
        return Optional.ofNullable(inquiries.get(one.inquiry()))
                .filter(inquiry ->
                        inquiry.given(one.question(), new Respondent.TheCadre()).isPresent())
                .flatMap(inquiry -> inquiry.given(one.question(), Discrepancy.of(one.household())))
                .filter(given -> given.call().equals(one.call()))
                .isPresent();
    }

    /** Whether what a team was sent for was withdrawn since, or does not count any more. */
    public boolean setAside(Dispatch dispatch) {
        return dispatch.discrepancy()
                .flatMap(id -> Optional.ofNullable(records.discrepancies().get(id)))
                .filter(one -> one.withdrawn().isPresent() || !counts(one))
                .isPresent();
    }

    /** How many households this cadre looks after, by the sealed roster. */
    public int households(CadreId cadre) {
        return draw.flatMap(draw -> draw.draw().roster().cadre(cadre))
                .map(gongping.draw.Cadre::hhcount)
                .orElse(0);
    }

    /** Whether an order of this cadre's households is due: he has some, and none stands (DRAW/1 §3.4). */
    public boolean householdsDue(CadreId cadre) {
        return households(cadre) > 0 && !householdsOrdered(cadre);
    }

    /**
     * How many rounds are to come as far as is known: what the plan says beyond those that were held, and at least a
     * household round for everybody whose inquiry is open. A void round took a link and brought nothing.
     */
    public int roundsToCome() {
        int held = draw.map(now -> now.lastRound() - now.voids()).orElse(0);
        int planned = plan.flatMap(Plan::rounds).map(all -> all - held).orElse(0);
        long due = openInquiries().stream()
                .filter(inquiry -> householdsDue(inquiry.cadre()))
                .count();
        return Math.max(planned, (int) due);
    }

    /** Whether an order of this cadre's households stands; from then on he cannot have left (DRAW/1 §3.7). */
    public boolean householdsOrdered(CadreId cadre) {
        return householdOrder(cadre).isPresent();
    }

    /** The number of the round that ordered this cadre's households, for whichever turn of his. */
    public Optional<Integer> householdOrder(CadreId cadre) {
        return draw.flatMap(draw -> draw.householdRound(cadre)).map(DrawnRound::number);
    }

    /** The calls of an inquiry, in order. */
    public List<Call> callsOf(InquiryId inquiry) {
        return calls.values().stream()
                .filter(call -> call.attempt().inquiry().equals(inquiry))
                .toList();
    }

    /** All inquiries that are not over. */
    public Collection<Inquiry> openInquiries() {
        return inquiries.values().stream().filter(Inquiry::open).toList();
    }
}
