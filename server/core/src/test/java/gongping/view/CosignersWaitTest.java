package gongping.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gongping.conference.ConferenceCommand.NoteDisk;
import gongping.conference.ConferenceCommand.NoteLog;
import gongping.conference.Disk;
import gongping.conference.RoundCommand.NoteCosignatures;
import gongping.conference.RoundCommand.PublishRound;
import gongping.conference.RoundCommand.WaiveCosignatures;
import gongping.draw.Keyer;
import gongping.draw.Params;
import gongping.draw.Party;
import gongping.draw.Quota;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A round that waits for its cosigners, at the desks. */
class CosignersWaitTest {
    private final Meeting meeting = Meeting.cosigned();

    @BeforeEach
    void publishes() {
        meeting.does(new PublishRound("全县", Params.Exclude.DRAWN, List.of(Quota.ofAll(1)), Optional.empty()));
    }

    private HostView host() {
        return HostView.of(meeting.state(), Names.ALL);
    }

    private KeyerView keyer() {
        return KeyerView.of(meeting.state(), Names.ALL, Keyer.ONE);
    }

    private List<String> witnessOffers() {
        return WitnessView.of(meeting.state(), Names.ALL, Party.witness(1)).offers().stream()
                .map(Offer::type)
                .toList();
    }

    @Test
    void the_host_sees_who_is_missing_and_keyers_are_held() {
        assertThat(host().next().waiting()).containsExactly("cosigner.县公证处", "cosigner.县人大");
        assertThat(keyer().step()).isEqualTo(KeyerView.Step.HELD);
        assertThat(keyer().offer().orElseThrow().blocked()).contains("round.cosigners-due");
        signs(false, "县公证处");
        assertThat(host().next().waiting()).containsExactly("cosigner.县人大");
        assertThat(host().log().signed()).containsExactly("县公证处");
        assertThat(host().log().state()).isEqualTo(LogLine.State.DUE);
    }

    @Test
    void with_enough_signatures_the_keyers_are_next() {
        signs(true, "县公证处");
        assertThat(host().next().waiting()).containsExactly("keyer.1", "keyer.2");
        assertThat(host().log().state()).isEqualTo(LogLine.State.SIGNED);
        assertThat(keyer().step()).isEqualTo(KeyerView.Step.KEY);
        assertThat(witnessOffers()).doesNotContain("waive-cosignatures");
    }

    @Test
    void host_and_witness_are_offered_to_go_on_without_them_until_two_have_said_so() {
        assertThat(witnessOffers()).contains("waive-cosignatures");
        meeting.does(new WaiveCosignatures(1));
        assertThat(host().log().waivers()).isEqualTo(1);
        assertThat(host().next().others()).extracting(Offer::type).contains("waive-cosignatures");
        meeting.does(new WaiveCosignatures(1), "u-witness");
        assertThat(host().log().state()).isEqualTo(LogLine.State.WAIVED);
        assertThat(keyer().step()).isEqualTo(KeyerView.Step.KEY);
        assertThat(host().next().others()).extracting(Offer::type).doesNotContain("waive-cosignatures");
    }

    @Test
    void a_log_that_stopped_is_seen_by_the_host_and_by_nobody_outside_the_hall() {
        assertThat(host().log().stopped()).isEmpty();
        var before = Aired.of(meeting.state(), meeting.dumps, Names.ALL).page();
        meeting.does(new NoteLog(true), "system");
        assertThat(host().log().stopped()).isPresent();
        assertThat(Aired.of(meeting.state(), meeting.dumps, Names.ALL).page()).isEqualTo(before);
    }

    @Test
    void a_disk_that_cannot_be_written_is_seen_by_the_host_and_by_nobody_outside_the_hall() {
        var before = Aired.of(meeting.state(), meeting.dumps, Names.ALL).page();
        meeting.does(new NoteDisk(Disk.SECOND, Optional.of(Disk.Fault.MISSING)), "system");
        meeting.does(new NoteDisk(Disk.LOG, Optional.of(Disk.Fault.FULL)), "system");
        assertThat(host().log().disks())
                .extracting(LogLine.DiskLine::disk, LogLine.DiskLine::fault)
                .containsExactly(tuple(Disk.LOG, Disk.Fault.FULL), tuple(Disk.SECOND, Disk.Fault.MISSING));
        assertThat(Aired.of(meeting.state(), meeting.dumps, Names.ALL).page()).isEqualTo(before);
        meeting.does(new NoteDisk(Disk.LOG, Optional.empty()), "system");
        meeting.does(new NoteDisk(Disk.SECOND, Optional.empty()), "system");
        assertThat(host().log().disks()).isEmpty();
    }

    private void signs(boolean enough, String by) {
        meeting.does(new NoteCosignatures(1, List.of(by), enough), "system");
    }
}
