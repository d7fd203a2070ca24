package gongping.conference;

import static gongping.conference.Meeting.HOST;
import static gongping.conference.Meeting.SECOND;
import static gongping.conference.Meeting.WITNESS;
import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.RoundCommand.OfferLines;
import gongping.conference.RoundCommand.TakeOverLines;
import gongping.draw.Body;
import gongping.draw.CadreId;
import gongping.draw.Ceremony;
import gongping.draw.Digits;
import gongping.draw.Keyer;
import gongping.draw.Party;
import gongping.draw.Step;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** "Crash, try again" (draw.md §4): the round is finished from paper, and the server takes over exactly these lines. */
class TakeOverTest {
    private static final Digits DICE = new Digits("01234567890123456789");

    private final Meeting meeting = Meeting.live();

    TakeOverTest() {
        meeting.publish(2);
    }

    /** What the second machine writes by itself from where the server stood. */
    private static final class Machine {
        private Ceremony draw;
        private final List<String> lines = new ArrayList<>();

        Machine(Meeting meeting) {
            draw = meeting.state.draw().orElseThrow();
        }

        Machine writes(Body... bodies) {
            for (var body : bodies) {
                write(body);
                for (var due = draw.due(); due.isPresent(); due = draw.due()) {
                    write(due.get());
                }
            }
            return this;
        }

        private void write(Body body) {
            var step = (Step.Appended) draw.append(body);
            draw = step.ceremony();
            lines.add(step.line().text());
        }

        OfferLines offer() {
            return new OfferLines(lines);
        }

        TakeOverLines takeOver() {
            return new TakeOverLines(draw.transcript().head());
        }
    }

    private static Body[] digitsAndLinks() {
        return new Body[] {
            new Body.DigitsKeyed(Keyer.ONE, DICE), new Body.DigitsKeyed(Keyer.TWO, DICE), link(0), link(1), link(2)
        };
    }

    private static Body link(int party) {
        return new Body.LinkRevealed(new Party(party), Meeting.CHAINS.get(party).link(1));
    }

    @Test
    void a_round_finished_from_paper_becomes_the_servers_own_line_by_line() {
        var machine = new Machine(meeting).writes(digitsAndLinks());
        meeting.does(SECOND, machine.offer());
        meeting.does(HOST, machine.takeOver());
        assertThat(meeting.head()).isEqualTo(machine.draw.transcript().head());
        assertThat(meeting.round(1).slots()).hasSize(2);
        assertThat(meeting.events).contains(new ConferenceEvent.LinesTakenOver(8, meeting.head()));
        meeting.checks();
        meeting.announces(1, 0);
    }

    @Test
    void it_goes_on_from_where_the_server_was_killed() {
        meeting.keys(DICE.text());
        meeting.reveals(1);
        var machine = new Machine(meeting).writes(link(1), link(2));
        meeting.does(SECOND, machine.offer());
        meeting.does(HOST, machine.takeOver());
        assertThat(meeting.round(1).links()).hasSize(3);
    }

    @Test
    void the_machine_alone_decides_nothing() {
        var machine = new Machine(meeting).writes(digitsAndLinks());
        meeting.does(SECOND, machine.offer());
        meeting.refuses(SECOND, machine.takeOver(), "takeover.second-person-needed");
        assertThat(meeting.state.openRound()).isPresent();
    }

    @Test
    void lines_that_do_not_extend_this_transcript_are_refused() {
        var machine = new Machine(meeting).writes(digitsAndLinks());
        meeting.does(SECOND, machine.offer());
        meeting.keys(DICE.text());
        meeting.refuses(HOST, machine.takeOver(), "takeover.not-extending");
        meeting.refuses(SECOND, machine.offer(), "takeover.not-extending");
    }

    @Test
    void a_line_that_does_not_hold_is_named() {
        var lines = new ArrayList<>(new Machine(meeting).writes(digitsAndLinks()).lines);
        lines.set(2, lines.get(2).replace("0123456789", "9123456789"));
        meeting.refuses(SECOND, new OfferLines(lines), "takeover.broken");
    }

    @Test
    void lines_that_stop_before_the_result_they_make_are_refused() {
        var lines = new Machine(meeting).writes(digitsAndLinks()).lines;
        meeting.refuses(SECOND, new OfferLines(lines.subList(0, lines.size() - 1)), "takeover.unfinished");
    }

    @Test
    void a_missing_link_voids_the_round_by_name_from_paper_too() {
        meeting.keys(DICE.text());
        meeting.reveals(1);
        var machine = new Machine(meeting).writes(new Body.LinkMissing(Party.witness(1)));
        meeting.does(SECOND, machine.offer());
        meeting.does(HOST, machine.takeOver());
        assertThat(meeting.state.rounds().get(1))
                .isInstanceOfSatisfying(
                        Round.Voided.class, round -> assertThat(round.party()).contains(Party.witness(1)));
    }

    @Test
    void a_round_cannot_be_called_off_or_a_cadre_named_from_paper() {
        var off = new Machine(meeting).writes(new Body.Withdrawn());
        meeting.refuses(SECOND, off.offer(), "takeover.line-type");
        var named = new Machine(meeting).writes(new Body.Withdrawn(), new Body.CadreNamed(new CadreId(7), "某人"));
        meeting.refuses(SECOND, named.offer(), "takeover.line-type");
    }

    @Test
    void a_substitute_is_taken_over_once_the_one_who_left_was_announced() {
        var machine = new Machine(meeting).writes(digitsAndLinks());
        meeting.does(SECOND, machine.offer());
        meeting.does(HOST, machine.takeOver());
        meeting.checks();
        var first =
                ((gongping.draw.Entry.Drawn) meeting.round(1).slots().getFirst().entry()).id();
        var left = new Machine(meeting).writes(new Body.CadreLeft(1, first));
        meeting.refuses(SECOND, left.offer(), "takeover.not-seated");
        meeting.announces(1, 0);
        meeting.does(SECOND, left.offer());
        meeting.does(WITNESS, left.takeOver());
        assertThat(meeting.round(1).slots()).hasSize(3);
        assertThat(meeting.inquiry(1).stage()).isInstanceOf(Inquiry.Stage.Left.class);
        assertThat(meeting.head()).isEqualTo(left.draw.transcript().head());
    }
}
