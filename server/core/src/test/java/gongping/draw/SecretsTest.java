package gongping.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** DRAW/1 §3.1 and §3.2: what stays secret, and what is published of it. */
class SecretsTest {
    private static final SecretChain SERVER =
            new SecretChain(new Link(Vectors.ALL.at("/draw1_small/k0/server").textValue()), 16);

    @Test
    void the_chain_of_the_vectors_leads_to_its_commitment() {
        assertThat(SERVER.commitment().hex())
                .isEqualTo("3875df142e56d0068b5a674e3a2e05f9b18e772373a134c8c92bfe30f80b6c81");
    }

    @Test
    void round_r_uses_the_link_r_steps_before_the_commitment() {
        assertThat(SERVER.link(2).hex()).isEqualTo("5ed31269cd15dd8b7f742457cf65faefb70fa7d9a3766d6f91609a3e5b9d9cbf");
        assertThat(SERVER.link(15).hashed(15)).isEqualTo(SERVER.commitment());
        assertThat(SERVER.link(15)).isEqualTo(SERVER.origin().hashed());
    }

    @Test
    void the_origin_of_a_chain_is_never_a_link() {
        assertThat(SERVER.rounds()).isEqualTo(15);
        assertThatThrownBy(() -> SERVER.link(16)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SERVER.link(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_chain_does_not_show_its_secret() {
        assertThat(SERVER.toString()).doesNotContain(SERVER.origin().hex());
    }

    /** The server, the other witness and the last thrower together: they know all but one link when the dice fall. */
    @Test
    void who_lacks_one_link_cannot_throw_dice_that_draw_whom_he_likes() {
        var ids =
                IntStream.rangeClosed(1, 6).mapToObj(n -> new CadreId(n).text()).toList();
        for (int thrown = 0; thrown < 20; thrown++) {
            var digits = new Digits("%020d".formatted(thrown));
            var first = IntStream.range(0, 200)
                    .mapToObj(guess -> new Link(
                            Sha256.of("the notary's link, guess " + guess).hex()))
                    .map(link -> seed(digits, link))
                    .map(seed -> TicketOrder.of(seed.hex(), ids).id(1))
                    .collect(Collectors.toSet());
            assertThat(first).containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    private static Sha256 seed(Digits digits, Link unknown) {
        var known = Sha256.of("known to all who collude");
        var links = List.of(new Link(known.hex()), unknown, new Link(known.hex()));
        return new Seed(new Code("X"), 1, known, known, digits, links, Optional.empty()).value();
    }

    @Test
    void household_lines_hash_to_the_roster_row() {
        var cadre = new CadreId(1);
        var leaves = IntStream.rangeClosed(1, 6)
                .mapToObj(number -> new HouseholdId(cadre, number))
                .map(hid -> HouseholdLines.leaf(
                        hid,
                        Sha256.of("salt|" + hid).hex().substring(0, 32),
                        HouseholdLines.privateText("户主" + hid, List.of(), "")))
                .toList();
        assertThat(HouseholdLines.lines(cadre, leaves))
                .isEqualTo(Vectors.ALL.at("/draw1_small/households/C00001").textValue());
        assertThat(HouseholdLines.hash(cadre, leaves))
                .isEqualTo(Roster.parse(Vectors.small().getOrDefault("roster.tsv", new byte[0]))
                        .cadre(cadre)
                        .orElseThrow()
                        .hhhash());
    }

    @Test
    void a_swapped_phone_is_found_at_its_household() {
        var cadre = new CadreId(1);
        var sealed = List.of(leaf(cadre, 1, "a"), leaf(cadre, 2, "b"));
        var now = List.of(leaf(cadre, 1, "a"), leaf(cadre, 2, "c"));
        assertThat(HouseholdLines.firstDifferent(cadre, sealed, now)).contains(new HouseholdId(cadre, 2));
        assertThat(HouseholdLines.firstDifferent(cadre, sealed, sealed)).isEmpty();
    }

    private static Sha256 leaf(CadreId cadre, int number, String phone) {
        return HouseholdLines.leaf(
                new HouseholdId(cadre, number),
                "0".repeat(32),
                HouseholdLines.privateText("户主", List.of(phone), "云澜县"));
    }
}
