package gongping.telephone.flow;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.telephone.Fact;
import gongping.telephone.LineStatus;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What the facts of one line add up to, in whatever order they come. */
class ProgressTest {
    private static Progress after(Fact.Kind... kinds) {
        var progress = Progress.NONE;
        for (var kind : kinds) {
            progress = progress.heard(kind);
        }
        return progress;
    }

    @Test
    void facts_in_a_wrong_order_end_in_the_same_state() {
        var right = after(Fact.Kind.INITIATED, Fact.Kind.RINGING, Fact.Kind.ANSWERED, Fact.Kind.COMPLETED);
        var wrong = after(Fact.Kind.ANSWERED, Fact.Kind.COMPLETED, Fact.Kind.INITIATED, Fact.Kind.RINGING);
        assertThat(wrong).isEqualTo(right);
        assertThat(right.at(News.HUNG_UP)).isTrue();
    }

    @Test
    void a_leg_that_joined_was_answered() {
        assertThat(after(Fact.Kind.JOINED).at(News.GREETING)).isTrue();
    }

    @Test
    void a_leg_that_left_busy_was_busy() {
        assertThat(after(Fact.Kind.RINGING, Fact.Kind.BUSY).at(News.BUSY)).isTrue();
    }

    @Test
    void the_first_of_two_ends_stays_and_the_second_is_a_conflict() {
        var both = after(Fact.Kind.RINGING, Fact.Kind.BUSY, Fact.Kind.NO_ANSWER);
        assertThat(both.at(News.BUSY)).isTrue();
        assertThat(both.conflict()).isTrue();
        assertThat(after(Fact.Kind.BUSY, Fact.Kind.BUSY).conflict()).isFalse();
    }

    @Property
    void it_never_falls(@ForAll @Size(max = 12) List<Fact.Kind> kinds, @ForAll List<LineStatus> statuses) {
        var progress = Progress.NONE;
        for (var kind : kinds) {
            progress = rises(progress, progress.heard(kind));
        }
        for (var status : statuses) {
            progress = rises(progress, progress.seen(status));
        }
    }

    private static Progress rises(Progress before, Progress after) {
        assertThat(before.reached().map(Enum::ordinal).orElse(-1))
                .isLessThanOrEqualTo(after.reached().map(Enum::ordinal).orElse(-1));
        assertThat(!before.ended() || after.reached().equals(before.reached())).isTrue();
        return after;
    }

    @Property
    void hearing_everything_twice_changes_nothing(@ForAll @Size(max = 12) List<Fact.Kind> kinds) {
        var once = Progress.NONE;
        var twice = Progress.NONE;
        for (var kind : kinds) {
            once = once.heard(kind);
            twice = twice.heard(kind).heard(kind);
        }
        assertThat(twice).isEqualTo(once);
    }
}
