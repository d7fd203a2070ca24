package gongping.conference;

import gongping.draw.Call.Outcome;
import gongping.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One dialling, from the operator's press to its outcome (telephony.md §1.3). The line's word and the operator's
 * judgement are kept apart; a rank once reached is never lowered.
 */
public sealed interface Call {
    /** What the states share. */
    Attempt attempt();

    /** Since when it is in this state. */
    Instant since();

    /** Asked for; nobody has taken it up yet. */
    record Requested(Attempt attempt, Instant since) implements Call {}

    /** The order is on its way to the provider. */
    record Placing(Attempt attempt, Instant since) implements Call {}

    /** Whether it was dialled is not known; it is looked for and never dialled again by a machine. */
    record Unknown(Attempt attempt, Instant since) implements Call {}

    /** The provider has it. */
    record Dialling(Attempt attempt, Instant since) implements Call {}

    /** It rings. */
    record Ringing(Attempt attempt, Instant since) implements Call {}

    /** Somebody picked up; the greeting plays. */
    record Greeting(Attempt attempt, Instant since) implements Call {}

    /** 候播: operator and callee talk; the hall does not hear it. */
    record OffAir(Attempt attempt, Instant since) implements Call {}

    /** 播出: the hall's leg is open. */
    record OnAir(Attempt attempt, Instant since) implements Call {}

    /** 保持: was on air, the line is kept. */
    record Held(Attempt attempt, Instant since) implements Call {}

    /** The line is down and the operator has yet to say how it ended. */
    record Down(Attempt attempt, Instant since) implements Call {}

    /** Over. */
    record Ended(Attempt attempt, Instant since, Outcome outcome, boolean byHand) implements Call {}

    /**
     * What does not change with the state, or only grows.
     *
     * @param hand dialled with a hand-held telephone
     * @param provider the provider's id of the call
     * @param code the provider's code where it refused
     * @param consent what the person said last
     * @param airAsked the host asked for it on air
     * @param airOrderedBy who ordered the hall's leg open, acknowledged or not; empty while it is ordered held
     * @param airedAt when it first was on air
     * @param dumpedAt when it was dumped (掐播)
     * @param hangUp the operator ended it
     * @param judged the operator's judgement
     * @param cancelAskedBy the first of the two who cancel
     * @param alarms what somebody at a desk should know
     */
    record Attempt(
            AttemptId id,
            InquiryId inquiry,
            Callee callee,
            boolean hand,
            Instant requestedAt,
            Optional<String> provider,
            Optional<String> code,
            Optional<Consent> consent,
            boolean airAsked,
            Optional<Actor> airOrderedBy,
            boolean muted,
            Optional<Instant> airedAt,
            Optional<Instant> dumpedAt,
            boolean hangUp,
            Optional<Outcome> judged,
            Optional<Actor> cancelAskedBy,
            List<Alarm> alarms) {
        public Attempt {
            alarms = List.copyOf(alarms);
        }

        static Attempt requested(CallEvent.AttemptRequested event, Instant at) {
            return new AttemptDraft(event, at).attempt();
        }

        /** Whether the hall's leg is ordered open. */
        public boolean airOrdered() {
            return airOrderedBy.isPresent();
        }

        /** Whether what was heard of it was taken back. */
        public boolean dumped() {
            return dumpedAt.isPresent();
        }

        /**
         * Whether whoever was heard is not who was called, or no adult: nothing that was recorded in this call counts.
         */
        public boolean stranger() {
            return consent.filter(Consent::stranger).isPresent()
                    || judged.filter(Attempt::stranger).isPresent();
        }

        /** Whether questions may be put to whoever is on the line, as far as is known. */
        public boolean answers() {
            return consent.map(Consent::answers).orElse(true)
                    && judged.map(Attempt::answers).orElse(true);
        }

        static boolean stranger(Outcome outcome) {
            return switch (outcome) {
                case WRONG_NUMBER, MACHINE -> true;
                case ANSWERED, NO_ANSWER, BUSY, FAILED, DECLINED, UNKNOWN -> false;
            };
        }

        /** Whether a call that is judged so goes on. */
        static boolean answers(Outcome outcome) {
            return outcome != Outcome.DECLINED && !stranger(outcome);
        }

        /** Whether nothing stands between this call and the air but the operator's press. */
        public boolean mayAir() {
            return airAsked && consent.equals(Optional.of(Consent.AGREED)) && answers() && !dumped() && !hangUp;
        }
    }

    /** Whether the attempt still needs somebody or something. */
    default boolean live() {
        return !(this instanceof Ended);
    }

    /** Whether callee and operator can hear each other. */
    default boolean connected() {
        return this instanceof OffAir || this instanceof OnAir || this instanceof Held;
    }
}
