package gongping.view;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.Event;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The random conferences of the properties go everywhere; otherwise the properties would prove nothing. */
class MovesTest {
    /** No plan of theirs has a beacon; lines from paper are of a transcript of their own (TakeOverTest). */
    private static final Set<String> ELSEWHERE = Set.of("BeaconGiven", "LinesOffered", "LinesTakenOver");

    @Test
    void random_conferences_reach_every_kind_of_event_of_a_meeting() {
        var reached = LongStream.range(0, 90)
                .mapToObj(seed -> Moves.play(seed, 150))
                .flatMap(meeting -> meeting.events.stream())
                .map(recorded -> recorded.event().getClass().getSimpleName())
                .collect(Collectors.toSet());
        var all = Arrays.stream(Event.class.getPermittedSubclasses())
                .flatMap(group -> Arrays.stream(group.getPermittedSubclasses()))
                .map(Class::getSimpleName)
                .filter(name -> !ELSEWHERE.contains(name))
                .collect(Collectors.toSet());
        all.removeAll(reached);
        assertThat(all).as("never reached").isEmpty();
    }
}
