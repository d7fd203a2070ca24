package gongping.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongping.draw.Code;
import gongping.draw.Party;
import gongping.draw.SecretChain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A chain at rest on its owner's computer. */
class ChainFileTest {
    private static final String PASSPHRASE = "八月桂花遍地开十里飘香来";
    private static final ChainFile FILE =
            ChainFile.make(new Code("OWN"), Party.witness(2), SecretChain.LENGTH, PASSPHRASE);

    private static ChainFile read(String text) {
        return ChainFile.parse(text).orElseThrow();
    }

    @Test
    void its_passphrase_opens_it_and_no_other() {
        var chain = FILE.open(PASSPHRASE).orElseThrow();
        assertThat(chain.commitment()).isEqualTo(FILE.end());
        assertThat(read(FILE.text()).open(PASSPHRASE)).contains(chain);
        assertThat(FILE.open(PASSPHRASE + " ")).isEmpty();
    }

    @Test
    void a_file_of_the_witness_page_is_the_same_kind_of_file() throws IOException {
        var made = ChainFile.read(Path.of("../../testkit/chain/made-by-page.chain"));
        assertThat(made.party()).isEqualTo(Party.witness(2));
        assertThat(made.open(PASSPHRASE)).isPresent();
    }

    @Test
    void full_width_letters_are_the_same_passphrase() {
        var file = ChainFile.make(new Code("OWN"), Party.witness(1), 4, "correct horse 42");
        assertThat(file.open("ｃｏｒｒｅｃｔ　ｈｏｒｓｅ　４２")).isPresent();
    }

    @Test
    void nothing_of_the_secret_stands_in_it() {
        var chain = FILE.open(PASSPHRASE).orElseThrow();
        for (int steps = 0; steps < SecretChain.LENGTH; steps++) {
            assertThat(FILE.text()).doesNotContain(chain.origin().hashed(steps).hex());
        }
        assertThat(FILE.toString()).doesNotContain(chain.origin().hex());
    }

    @Test
    void two_chains_are_never_the_same() {
        var other = ChainFile.make(new Code("OWN"), Party.witness(2), SecretChain.LENGTH, PASSPHRASE);
        assertThat(other.end()).isNotEqualTo(FILE.end());
        assertThat(other.sealed().salt()).isNotEqualTo(FILE.sealed().salt());
        assertThat(other.sealed().nonce()).isNotEqualTo(FILE.sealed().nonce());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"draw\" : \"OWN\"", "\"party\" : \"witness.2\"", "\"length\" : 128", "\"passes\" : 2"})
    void what_stands_beside_the_secret_is_bound_to_it(String part) {
        var text = FILE.text();
        assertThat(text).contains(part);
        var changed = text.replace(part, part.replace("OWN", "NEXT").replace("2", "1"));
        assertThat(changed).isNotEqualTo(text);
        assertThat(read(changed).open(PASSPHRASE)).isEmpty();
    }

    @Test
    void a_text_that_is_no_chain_is_read_as_none() {
        var text = FILE.text();
        for (var broken : List.of(
                "",
                "{}",
                "null",
                text + text,
                text.replace("gongping-chain/1", "gongping-chain/2"),
                text.replace("witness.2", "server"),
                text.replace("\"length\" : 128", "\"length\" : 1"),
                text.replace("\"memoryKib\" : 19456", "\"memoryKib\" : 9999999"),
                text.replaceFirst("\"sealed\" : \"..", "\"sealed\" : \""))) {
            assertThat(ChainFile.parse(broken)).as(broken).isEmpty();
        }
    }

    @Test
    void a_short_passphrase_and_a_chain_for_the_server_are_refused() {
        assertThatThrownBy(() -> ChainFile.make(new Code("OWN"), Party.witness(1), 4, "elevenchars"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ChainFile.make(new Code("OWN"), Party.SERVER, 4, PASSPHRASE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void each_strip_carries_its_rounds_link_in_each_copy_and_no_page_holds_the_secret() {
        var chain = FILE.open(PASSPHRASE).orElseThrow();
        var page = Strips.page(Strips.Owner.of(FILE), chain, 12, 2);
        var links = Pattern.compile("<code>([0-9a-f \n]{79})</code>")
                .matcher(page)
                .results()
                .map(found -> found.group(1).replaceAll("\\s", ""))
                .toList();
        assertThat(links).hasSize(1 + 2 * 12).startsWith(FILE.end().hex());
        for (int round = 1; round <= 12; round++) {
            assertThat(links.get(round)).isEqualTo(chain.link(round).hex()).isEqualTo(links.get(12 + round));
            assertThat(page).contains("核对<br><code>" + Strips.check(chain.link(round)) + "</code>");
        }
        assertThat(Strips.check(chain.link(1))).isEqualTo(FILE.end().hex().substring(0, 4));
        assertThat(page).contains("甲份", "乙份").doesNotContain(chain.origin().hex(), "http", "<script", "src=");
        assertThatThrownBy(() -> Strips.page(Strips.Owner.of(FILE), chain, SecretChain.LENGTH, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void each_strip_of_a_rehearsal_says_so_and_none_of_a_real_draw_does() {
        var chain = FILE.open(PASSPHRASE).orElseThrow();
        var rehearsed = Strips.page(new Strips.Owner(new Code("REHEARSAL-2026"), FILE.party()), chain, 12, 2);
        assertThat(rehearsed.split("<small>彩排　", -1)).hasSize(1 + 2 * 12);
        assertThat(Strips.page(Strips.Owner.of(FILE), chain, 12, 2)).doesNotContain("彩排");
    }
}
