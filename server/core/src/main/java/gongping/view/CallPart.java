package gongping.view;

import gongping.conference.Call;
import gongping.conference.Callee;
import gongping.conference.Conference;
import gongping.conference.Consent;
import gongping.draw.Call.Outcome;
import java.util.Optional;

/**
 * A call, without anything of its line.
 *
 * @param household who is called, for a household
 * @param person who is called, for a cadre
 * @param turn which try of its household this is, from 1; 1 for a cadre
 * @param since since when it stands at this step, epoch milliseconds
 * @param hand dialled with a hand-held telephone
 * @param airedAt when it was first on air
 * @param judged what the operator said before the line ended
 */
public record CallPart(
        String attempt,
        String inquiry,
        Optional<Household> household,
        Optional<Person> person,
        int turn,
        CallStep step,
        long since,
        boolean hand,
        Optional<Consent> consent,
        boolean airAsked,
        boolean airOrdered,
        boolean muted,
        boolean dumped,
        boolean hangUp,
        boolean cancelAsked,
        Optional<Long> airedAt,
        Optional<Outcome> judged,
        Optional<Outcome> outcome) {
    static CallPart of(Conference c, Directory directory, Call call) {
        var a = call.attempt();
        return new CallPart(
                a.id().text(),
                a.inquiry().text(),
                a.callee() instanceof Callee.OfHousehold(int round, var household, int turn)
                        ? Optional.of(Household.of(directory, household))
                        : Optional.empty(),
                a.callee() instanceof Callee.OfCadre(var cadre)
                        ? Optional.of(Person.of(c, directory, cadre))
                        : Optional.empty(),
                a.callee() instanceof Callee.OfHousehold(int round, var household, int turn) ? turn : 1,
                CallStep.of(call),
                call.since().toEpochMilli(),
                a.hand(),
                a.consent(),
                a.airAsked(),
                a.airOrdered(),
                a.muted(),
                a.dumped(),
                a.hangUp(),
                a.cancelAskedBy().isPresent(),
                a.airedAt().map(java.time.Instant::toEpochMilli),
                a.judged(),
                call instanceof Call.Ended ended ? Optional.of(ended.outcome()) : Optional.empty());
    }
}
