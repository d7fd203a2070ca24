package gongping.view;

import gongping.conference.Conference;
import gongping.conference.Phase;
import gongping.conference.Plan;
import java.util.Optional;

/**
 * What every desk says of the meeting.
 *
 * @param liveAt when it began, epoch milliseconds
 * @param panic every picture is cleared
 */
public record Show(
        String title,
        String period,
        String checkAddress,
        Plan.Mark mark,
        Phase phase,
        boolean panic,
        Optional<Long> liveAt,
        int airDelaySeconds) {
    static Show of(Conference c) {
        return new Show(
                c.plan().map(Plan::title).orElse(""),
                c.plan().map(Plan::period).orElse(""),
                c.plan().map(Plan::checkAddress).orElse(""),
                c.plan().map(Plan::mark).orElse(Plan.Mark.LIVE),
                c.phase(),
                c.panic(),
                c.liveAt().map(java.time.Instant::toEpochMilli),
                c.plan().map(Plan::airDelaySeconds).orElse(0));
    }
}
