package gongping.view;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.Conference;
import gongping.conference.ConferenceCommand.PlanConference;
import gongping.draw.Party;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartiesTest {
    @Test
    void witnesses_are_called_as_the_plan_calls_them() {
        var c = planned(Optional.of(List.of("县公证处", "县政协")));
        assertThat(names(c)).containsExactly("大会", "县公证处", "县政协");
    }

    @Test
    void witnesses_whom_the_plan_does_not_name_go_by_their_number() {
        assertThat(names(planned(Optional.empty()))).containsExactly("大会", "见证人 1", "见证人 2");
    }

    private static List<String> names(Conference c) {
        return List.of(
                Parties.name(c, Party.SERVER), Parties.name(c, Party.witness(1)), Parties.name(c, Party.witness(2)));
    }

    private static Conference planned(Optional<List<String>> witnesses) {
        var meeting = new Meeting();
        meeting.does(new PlanConference(Meeting.plan().with(plan -> plan.witnesses(witnesses))));
        return meeting.state();
    }
}
