package gongping.view;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.InquiryCommand.ConfirmLeft;
import gongping.conference.InquiryCommand.ReportLeft;
import gongping.conference.InquiryId;
import gongping.conference.RoundCommand.Announce;
import gongping.conference.RoundCommand.Spin;
import org.junit.jupiter.api.Test;

/** A substitute takes a seat that was drawn before: the picture counts him by that, not by his place in the list. */
class SubstituteSeatTest {
    private final Evening evening = Evening.drawn(3);

    private void leaves(InquiryId inquiry) {
        evening.does(new ReportLeft(inquiry));
        evening.meeting.does(new ConfirmLeft(inquiry), "u-witness");
        evening.recomputed(1);
    }

    private Picture.Reel reel(int entry) {
        evening.does(new Spin(1, entry));
        return (Picture.Reel)
                DrawPictures.reel(evening.state(), Names.ALL, 1, entry).orElseThrow();
    }

    @Test
    void a_substitute_and_his_own_substitute_take_the_seat_that_was_left() {
        leaves(InquiryId.of(2));
        assertThat(reel(3).entry()).isEqualTo(2);
        evening.does(new Announce(1, 3));
        evening.meeting.now = evening.meeting.now.plusSeconds(6);
        leaves(InquiryId.of(4));
        var again = reel(4);
        assertThat(again.entry()).isEqualTo(2);
        assertThat(again.substituteFor()).isPresent();
    }

    @Test
    void who_has_left_is_not_shown_in_the_hall_as_if_he_sat_there() {
        leaves(InquiryId.of(2));
        var picture = (Picture.Reel)
                DrawPictures.reel(evening.state(), Names.ALL, 1, 1).orElseThrow();
        assertThat(picture.land().orElseThrow().venue()).isEqualTo("已离场");
        var other = (Picture.Reel)
                DrawPictures.reel(evening.state(), Names.ALL, 1, 0).orElseThrow();
        assertThat(other.land().orElseThrow().venue()).isNotEqualTo("已离场");
    }
}
