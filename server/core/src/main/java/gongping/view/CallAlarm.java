package gongping.view;

import gongping.conference.Alarm;
import gongping.conference.Call;
import gongping.conference.Conference;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Something about a call that its desk and the host should know, as long as it is so. */
public record CallAlarm(String attempt, Alarm code) {
    /** Those of the call that is not over; with none, those of the last one, until the next is dialled. */
    static List<CallAlarm> all(Conference c) {
        return c.liveCall().or(() -> last(c)).stream()
                .map(Call::attempt)
                .flatMap(attempt -> attempt.alarms().stream()
                        .map(alarm -> new CallAlarm(attempt.id().text(), alarm)))
                .toList();
    }

    private static Optional<Call> last(Conference c) {
        return c.onStage().map(c::callsOf).map(Collection::stream).flatMap(calls -> calls.reduce((one, next) -> next));
    }
}
