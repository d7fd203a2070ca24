package gongping.view;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.ConferenceCommand.ChangeAttendance;
import gongping.conference.InquiryCommand.BeginAnswering;
import gongping.conference.InquiryCommand.ConfirmLeft;
import gongping.conference.InquiryCommand.ReportLeft;
import gongping.conference.InquiryId;
import gongping.conference.Presence;
import gongping.conference.RoundCommand.Announce;
import gongping.conference.RoundCommand.PublishRound;
import gongping.conference.RoundCommand.Spin;
import gongping.draw.CadreId;
import gongping.draw.Params;
import gongping.draw.Quota;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where nobody is left for a seat it stays empty, and whoever is met on the way there is no substitute. */
class EmptySeatTest {
    private static final int HERE = 2;

    private final Evening evening = new Evening();

    /** Two are in the hall, everybody else is excused: once one of the two leaves, nobody can take his seat. */
    @BeforeEach
    void two_come() {
        evening.does(new ChangeAttendance(IntStream.rangeClosed(1, Meeting.CADRES)
                .mapToObj(n -> new Presence(new CadreId(n), n <= HERE, "hall", Optional.of("县委办")))
                .toList()));
    }

    private RoundLine.Announced announce(int entry) {
        if (entries().get(entry).person().isPresent()) {
            evening.does(new Spin(1, entry));
        }
        evening.does(new Announce(1, entry));
        evening.meeting.now = evening.meeting.now.plusSeconds(6);
        return entries().get(entry);
    }

    private List<RoundLine.Announced> entries() {
        return HostView.of(evening.state(), Names.ALL).rounds().getFirst().entries();
    }

    private int draws(int seats) {
        evening.does(new PublishRound("全县", Params.Exclude.DRAWN, List.of(Quota.ofAll(seats)), Optional.empty()));
        evening.draws();
        int drawn = entries().size();
        IntStream.range(0, drawn).forEach(this::announce);
        return drawn;
    }

    private void leaves(InquiryId inquiry) {
        evening.does(new ReportLeft(inquiry));
        evening.meeting.does(new ConfirmLeft(inquiry), "u-witness");
        evening.recomputed(1);
    }

    private LiveLine newest() {
        return Aired.of(evening.state(), evening.meeting.dumps, Names.ALL)
                .page()
                .lines()
                .getFirst();
    }

    @Test
    void the_seat_of_one_who_left_stays_empty_and_the_excused_on_the_way_are_passed_over() {
        int drawn = draws(HERE);
        var inquiry = InquiryId.of(1);
        var leaving = requireNonNull(evening.state().inquiries().get(inquiry));
        var leaver = Person.of(evening.state(), Names.ALL, leaving.cadre());
        leaves(inquiry);
        var walk = entries().subList(drawn, entries().size());
        assertThat(walk).allSatisfy(one -> assertThat(one.substituteFor()).contains(leaver.number()));
        assertThat(walk.getLast().empty()).isEqualTo(1);
        for (int entry = drawn; entry < drawn + walk.size(); entry++) {
            boolean last = entry == drawn + walk.size() - 1;
            announce(entry);
            assertThat(newest().code()).isEqualTo(last ? LiveLine.What.SEAT_EMPTY : LiveLine.What.PASSED_OVER);
            assertThat(newest().args()).containsEntry("left", leaver.name());
        }
        assertThat(walk.size()).isEqualTo(Meeting.CADRES - drawn + 1);
    }

    @Test
    void nothing_spins_for_a_seat_that_nobody_is_left_for() {
        int drawn = draws(HERE);
        leaves(InquiryId.of(1));
        int last = entries().size() - 1;
        IntStream.range(drawn, last).forEach(this::announce);
        assertThat(evening.main()).isEqualTo("announce");
        assertThat(evening.meeting.tries(new Spin(1, last), "u-host")).contains("round.nobody-left");
        assertThat(announce(last).landAt()).isPresent();
    }

    @Test
    void the_last_empty_seat_waits_until_the_turn_on_stage_is_over() {
        int drawn = draws(HERE);
        leaves(InquiryId.of(1));
        int last = entries().size() - 1;
        IntStream.range(drawn, last).forEach(this::announce);
        evening.does(new BeginAnswering(InquiryId.of(2)));
        assertThat(evening.meeting.tries(new Announce(1, last), "u-host")).contains("inquiry.another-on-stage");
    }

    @Test
    void each_seat_that_was_left_is_one_empty_seat_on_the_screen_and_in_the_words() {
        draws(HERE);
        for (int n = 1; n <= HERE; n++) {
            int before = entries().size();
            leaves(InquiryId.of(n));
            IntStream.range(before, entries().size()).forEach(this::announce);
        }
        assertThat(entries().stream().mapToInt(RoundLine.Announced::empty).sum())
                .isEqualTo(HERE);
        assertThat(entries().getLast().group()).isEqualTo("全县");
        assertThat(newest().args()).containsEntry("empty", "1");
        var picture = DrawPictures.reel(evening.state(), Names.ALL, 1, entries().size() - 1);
        assertThat(((Picture.Reel) picture.orElseThrow()).land())
                .hasValueSatisfying(land -> assertThat(land.empty()).isEqualTo(1));
    }
}
