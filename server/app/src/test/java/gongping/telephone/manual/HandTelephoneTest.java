package gongping.telephone.manual;

import static gongping.telephone.Eventually.now;
import static org.assertj.core.api.Assertions.assertThat;

import gongping.telephone.CallbackToken;
import gongping.telephone.Dial;
import gongping.telephone.Fact;
import gongping.telephone.Greeting;
import gongping.telephone.LineId;
import gongping.telephone.PhoneNumber;
import gongping.telephone.RoomId;
import gongping.telephone.Telephone;
import gongping.telephone.TelephoneContract;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The hand-held telephone, with a person who does what is asked and says what happens. */
class HandTelephoneTest extends TelephoneContract {
    private final List<LineId> dialled = new CopyOnWriteArrayList<>();
    private boolean busy;
    private final HandTelephone hand = new HandTelephone(this::does);

    @Override
    protected Telephone telephone() {
        return hand;
    }

    private void does(Asked asked) {
        switch (asked.what()) {
            case DIAL -> {
                dialled.add(asked.line());
                say(asked.line(), Said.RINGING);
                if (busy) {
                    say(asked.line(), Said.BUSY);
                } else {
                    say(asked.line(), Said.ANSWERED);
                    say(asked.line(), Said.TALKING);
                }
            }
            case HANG_UP -> say(asked.line(), Said.HUNG_UP);
            case OPEN, CLOSE, MUTE, UNMUTE -> {
                // The hand does it; there is nothing to say yet.
            }
        }
    }

    private void say(LineId line, Said said) {
        now(hand.enter(line, said));
    }

    @Override
    protected void picksUp() {
        busy = false;
    }

    @Override
    protected void engaged() {
        busy = true;
    }

    @Override
    protected long physicalCalls() {
        return dialled.size();
    }

    private static final LineId LINE = new LineId("c-A0007");
    private static final RoomId ROOM = new RoomId("inq-c-I01");

    private void call() {
        now(hand.place(new Dial(LINE, ROOM, to, 25, new Greeting.Spoken("您好。"), 900, CallbackToken.random())));
    }

    @Test
    void on_air_counts_only_where_it_was_ordered() {
        call();
        assertThat(now(hand.enter(LINE, Said.ON_AIR))).isEqualTo(Entered.NOT_ORDERED);
        now(hand.hall(ROOM, true));
        assertThat(facts).noneMatch(fact -> fact.kind() == Fact.Kind.HALL_OPEN);
        assertThat(now(hand.enter(LINE, Said.ON_AIR))).isEqualTo(Entered.COUNTS);
        assertThat(facts).anyMatch(fact -> fact.kind() == Fact.Kind.HALL_OPEN);
    }

    @Test
    void off_air_counts_at_once_and_takes_the_order_back() {
        call();
        now(hand.hall(ROOM, true));
        assertThat(now(hand.enter(LINE, Said.OFF_AIR))).isEqualTo(Entered.COUNTS);
        assertThat(now(hand.enter(LINE, Said.ON_AIR))).isEqualTo(Entered.NOT_ORDERED);
    }

    @Test
    void a_call_from_before_a_restart_is_known_again() {
        var line = new LineId("c-A0008");
        assertThat(now(hand.enter(line, Said.RINGING))).isEqualTo(Entered.NO_SUCH_CALL);
        hand.resume(line, ROOM, false);
        assertThat(now(hand.enter(line, Said.RINGING))).isEqualTo(Entered.COUNTS);
    }

    @Test
    void a_number_does_not_print_itself() {
        var texts = new ArrayList<String>();
        texts.add(PhoneNumber.of("10012345678").toString());
        assertThat(texts).containsExactly("number");
    }
}
