package gongping.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** DRAW/1 §3.5 to §3.9: which line may stand next. */
class CeremonyTest {
    private static final Digits DICE = new Digits("01234567890123456789");
    private static final Digits OTHER = new Digits("01234567890123456788");
    private final SmallDraw draw = SmallDraw.of("A", "A", "A", "B", "B", "B");

    @Test
    void digits_hold_only_when_two_devices_agree() {
        published();
        assertThat(draw.line(keyed(Keyer.ONE, OTHER)).ceremony().due()).isEmpty();
        assertThat(draw.line(keyed(Keyer.TWO, DICE)).ceremony().due()).isEmpty();
        assertThat(draw.code(new Body.DigitsAgreed(DICE))).isEqualTo("public.not-agreed");
        assertThat(draw.line(keyed(Keyer.ONE, DICE)).ceremony().due()).contains(new Body.DigitsAgreed(DICE));
    }

    @Test
    void digits_that_two_agreed_on_cannot_be_corrected() {
        published().line(keyed(Keyer.ONE, DICE)).line(keyed(Keyer.TWO, DICE));
        assertThat(draw.code(keyed(Keyer.ONE, OTHER))).isEqualTo("public.due");
        assertThat(draw.code(new Body.DigitsAgreed(OTHER))).isEqualTo("public.differs");
        draw.due();
        assertThat(draw.code(new Body.DigitsAgreed(DICE))).isEqualTo("public.again");
        assertThat(draw.code(keyed(Keyer.ONE, OTHER))).isEqualTo("keyed.out-of-place");
    }

    @Test
    void one_who_keys_alone_decides_nothing() {
        published().line(keyed(Keyer.TWO, DICE));
        assertThat(draw.code(new Body.DigitsAgreed(DICE))).isEqualTo("public.not-agreed");
        assertThat(draw.code(new Body.Withdrawn())).isEqualTo("void.too-late");
    }

    @Test
    void as_many_digits_as_the_manifest_says() {
        published();
        assertThat(draw.code(keyed(Keyer.ONE, new Digits("0417")))).isEqualTo("keyed.count");
        assertThat(draw.code(new Body.DigitsAgreed(new Digits("0417")))).isEqualTo("public.count");
    }

    @Test
    void the_server_reveals_first_and_the_witnesses_follow_in_order() {
        published();
        assertThat(draw.code(draw.reveal(0))).isEqualTo("reveal.out-of-place");
        draw.line(new Body.DigitsAgreed(DICE));
        assertThat(draw.code(draw.reveal(1))).isEqualTo("reveal.order");
        draw.line(draw.reveal(0));
        assertThat(draw.code(draw.reveal(0))).isEqualTo("reveal.order");
        assertThat(draw.code(draw.reveal(2))).isEqualTo("reveal.order");
        assertThat(draw.line(draw.reveal(1)).line(draw.reveal(2)).ceremony().due())
                .containsInstanceOf(Body.SeedComputed.class);
    }

    @Test
    void a_link_of_another_round_is_refused() {
        published().line(new Body.DigitsAgreed(DICE));
        var later = new Body.LinkRevealed(Party.SERVER, draw.chains.getFirst().link(2));
        assertThat(draw.code(later)).isEqualTo("reveal.link");
        assertThat(draw.ceremony()
                        .refusal(Party.SERVER, later.link())
                        .orElseThrow()
                        .code())
                .isEqualTo("reveal.link");
        assertThat(draw.ceremony().refusal(Party.SERVER, draw.reveal(0).link())).isEmpty();
    }

    @Test
    void a_round_is_withdrawn_before_its_digits_and_never_after() {
        published();
        assertThat(draw.code(new Body.LinkMissing(Party.SERVER))).isEqualTo("void.too-early");
        assertThat(draw.code(new Body.Withdrawn())).isEqualTo("allowed");
        draw.line(new Body.DigitsAgreed(DICE));
        assertThat(draw.code(new Body.Withdrawn())).isEqualTo("void.too-late");
    }

    @Test
    void after_the_digits_only_the_next_link_can_be_missing() {
        published().line(new Body.DigitsAgreed(DICE)).line(draw.reveal(0));
        assertThat(draw.code(new Body.LinkMissing(Party.SERVER))).isEqualTo("void.party");
        assertThat(draw.code(new Body.LinkMissing(Party.witness(2)))).isEqualTo("void.party");
        assertThat(draw.code(new Body.LinkMissing(Party.witness(1)))).isEqualTo("allowed");
        draw.line(draw.reveal(1)).line(draw.reveal(2));
        assertThat(draw.code(new Body.LinkMissing(Party.witness(2)))).isEqualTo("seed.due");
        assertThat(draw.code(new Body.Withdrawn())).isEqualTo("seed.due");
    }

    @Test
    void after_the_last_reveal_the_result_is_certain() {
        published()
                .line(new Body.DigitsAgreed(DICE))
                .line(draw.reveal(0))
                .line(draw.reveal(1))
                .line(draw.reveal(2));
        assertThat(draw.verify())
                .isInstanceOfSatisfying(
                        Verdict.Verified.class,
                        verified -> assertThat(verified.outcome().orElseThrow().result())
                                .isEqualTo(draw.ceremony().outcome().orElseThrow()));
        assertThat(draw.due().ceremony().isRoundOpen()).isFalse();
    }

    @Test
    void a_void_round_keeps_its_number_and_uses_up_its_links() {
        published().line(new Body.DigitsAgreed(DICE)).line(draw.reveal(0)).line(new Body.LinkMissing(Party.witness(1)));
        draw.attended(Set.of());
        assertThat(draw.params(Params.Exclude.DRAWN, Quota.ofAll(1)).round()).isEqualTo(2);
        draw.round(draw.params(Params.Exclude.DRAWN, Quota.ofAll(1)), DICE.text());
        assertThat(draw.ceremony().voids()).isEqualTo(1);
        assertThat(draw.ceremony().roundsLeft()).isEqualTo(SmallDraw.CHAIN - 1 - 2);
        assertThat(draw.verify()).isInstanceOf(Verdict.Verified.class);
    }

    @Test
    void the_attendance_of_an_open_round_stands() {
        published();
        assertThatThrownBy(() -> draw.attended(Set.of(1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_absent_are_drawn_and_take_no_seat() {
        draw.attended(Set.of(1, 2, 3, 4, 5));
        draw.round(draw.params(Params.Exclude.DRAWN, Quota.ofAll(1)), DICE.text());
        var entries = cadreRound(1).drawn().toList();
        assertThat(entries.getLast().id()).isEqualTo(new CadreId(6));
        assertThat(entries.getLast().status()).isEqualTo(Entry.Status.SEATED);
        assertThat(entries.subList(0, entries.size() - 1))
                .allMatch(entry -> entry.status() == Entry.Status.DRAWN_ABSENT);
    }

    @Test
    void a_seat_that_was_left_passes_to_the_next_ticket_of_the_same_line() {
        draw.attended(Set.of());
        draw.round(draw.params(Params.Exclude.DRAWN, quotaOfB(1), Quota.ofAll(2)), DICE.text());
        var left = cadreRound(1).drawn().findFirst().orElseThrow();
        draw.line(new Body.CadreLeft(1, left.id()));
        assertThat(draw.code(new Body.DrawClosed(1))).isEqualTo("seats.due");
        draw.due();
        assertThat(cadreRound(1).seats()).singleElement().satisfies(entry -> {
            assertThat(entry.quota()).isEqualTo(quotaOfB(1));
            assertThat(((Entry.Drawn) entry).rank()).isGreaterThan(left.rank());
        });
        assertThat(draw.code(new Body.CadreLeft(1, left.id()))).isEqualTo("left.no-seat");
        assertThat(draw.verify()).isInstanceOf(Verdict.Verified.class);
    }

    @Test
    void a_substitute_is_nobody_who_was_drawn_in_a_later_round() {
        draw.attended(Set.of());
        draw.round(draw.params(Params.Exclude.DRAWN, Quota.ofAll(1)), DICE.text());
        draw.attended(Set.of());
        draw.round(draw.params(Params.Exclude.DRAWN, Quota.ofAll(5)), DICE.text());
        var first = cadreRound(1).drawn().findFirst().orElseThrow();
        draw.line(new Body.CadreLeft(1, first.id())).due();
        assertThat(cadreRound(1).seats()).containsExactly(new Entry.Exhausted(Quota.ofAll(1), 0));
        assertThat(draw.verify()).isInstanceOf(Verdict.Verified.class);
    }

    @Test
    void the_pool_is_all_whom_exclusion_and_group_leave_the_absent_included() {
        draw.attended(Set.of(4));
        draw.round(draw.params(Params.Exclude.DRAWN, Quota.ofAll(1)), DICE.text());
        var drawn = cadreRound(1).drawn().map(Entry.Drawn::id).collect(Collectors.toSet());
        draw.attended(Set.of(4));
        var selection = draw.ceremony()
                .selection(
                        draw.params(Params.Exclude.DRAWN, Quota.ofAll(1)),
                        draw.ceremony().attendance().orElseThrow());
        int absent = drawn.contains(new CadreId(4)) ? 0 : 1;
        assertThat(selection.pool(Quota.ofAll(1), Set.of())).isEqualTo(new Selection.Pool(6 - drawn.size(), absent));
        long inB = drawn.stream().filter(id -> id.number() > 3).count();
        assertThat(selection.pool(quotaOfB(1), Set.of()).size()).isEqualTo(3 - (int) inB);
    }

    @Test
    void the_beacon_is_read_between_digits_and_links() {
        var lit = new SmallDraw(java.util.List.of("A", "B"), 1, 2, Optional.of("a lottery, issue 7"));
        lit.attended(Set.of()).line(new Body.ParamsPublished(lit.params(Params.Exclude.DRAWN, Quota.ofAll(1))));
        assertThat(lit.code(new Body.BeaconRead("7"))).isEqualTo("beacon.out-of-place");
        lit.line(new Body.DigitsAgreed(DICE));
        assertThat(lit.code(lit.reveal(0))).isEqualTo("reveal.beacon-due");
        assertThat(lit.code(new Body.LinkMissing(Party.SERVER))).isEqualTo("void.beacon-due");
        lit.line(new Body.BeaconRead("7"));
        assertThat(lit.code(new Body.BeaconRead("7"))).isEqualTo("beacon.out-of-place");
        lit.line(lit.reveal(0)).line(lit.reveal(1)).line(lit.reveal(2)).due();
        assertThat(lit.verify()).isInstanceOf(Verdict.Verified.class);
    }

    @Test
    void a_draw_without_a_beacon_reads_none() {
        published().line(new Body.DigitsAgreed(DICE));
        assertThat(draw.code(new Body.BeaconRead("7"))).isEqualTo("beacon.none");
    }

    @Test
    void nothing_stands_after_close() {
        draw.line(new Body.DrawClosed(0));
        assertThat(draw.code(new Body.CadreNamed(new CadreId(1), "host"))).isEqualTo("line.after-close");
        assertThat(draw.verify())
                .isInstanceOfSatisfying(
                        Verdict.Verified.class,
                        verified -> assertThat(verified.state()).isEqualTo(Verdict.State.CLOSED));
    }

    @Test
    void people_are_named_only_between_rounds() {
        assertThat(draw.code(new Body.CadreNamed(new CadreId(7), "host"))).isEqualTo("named.unknown");
        published();
        assertThat(draw.code(new Body.CadreNamed(new CadreId(1), "host"))).isEqualTo("named.round-open");
        assertThat(draw.code(new Body.DrawClosed(1))).isEqualTo("close.round-open");
    }

    private SmallDraw published() {
        draw.attended(Set.of());
        return draw.line(new Body.ParamsPublished(draw.params(Params.Exclude.DRAWN, Quota.ofAll(2))));
    }

    private DrawnRound.Cadres cadreRound(int number) {
        return (DrawnRound.Cadres) draw.ceremony().rounds().get(number - 1);
    }

    private static Quota quotaOfB(int seats) {
        return Quota.of(new Code("township"), new Code("B"), seats);
    }

    private static Body.DigitsKeyed keyed(Keyer by, Digits digits) {
        return new Body.DigitsKeyed(by, digits);
    }
}
