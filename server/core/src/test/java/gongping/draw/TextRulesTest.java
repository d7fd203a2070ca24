package gongping.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** DRAW/1 §3: what every text keeps. */
class TextRulesTest {
    @ParameterizedTest
    @MethodSource
    void a_rules_text_that_is_not_canonical_is_refused(String text, String where, String code) {
        assertFails("rules.txt", text, where, code);
    }

    static Stream<Arguments> a_rules_text_that_is_not_canonical_is_refused() {
        return Stream.of(
                Arguments.of("", "1", "text.empty"),
                Arguments.of("\uFEFFrules\n", "1", "text.bom"),
                Arguments.of("rules", "1", "text.no-final-lf"),
                Arguments.of("rules\nmore", "2", "text.no-final-lf"),
                Arguments.of("rules\r\n", "1", "text.control"),
                Arguments.of("one\nru\tles\n", "2", "text.control"),
                Arguments.of("rules \n", "1", "text.blank-at-end"),
                Arguments.of("rules\t\n", "1", "text.blank-at-end"),
                Arguments.of("ru\u0085les\n", "1", "text.control"),
                Arguments.of("ru\u0000les\n", "1", "text.control"),
                Arguments.of("ru\u007fles\n", "1", "text.control"),
                Arguments.of("A\u030Angstrom\n", "1", "text.not-nfc"),
                Arguments.of("\u212B\n", "1", "text.not-nfc"),
                Arguments.of("other rules\n", "1", "file.hash"));
    }

    @Test
    void a_text_that_is_not_utf8_is_refused_with_its_line() {
        var files = Vectors.with("rules.txt", "x");
        files.put("rules.txt", new byte[] {'a', '\n', (byte) 0xc0, (byte) 0x80, '\n'});
        assertFails(Verifier.verify(new Bundle.Held(files)), "rules.txt", "2", "text.not-utf8");
        files.put("rules.txt", new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80, '\n'});
        assertFails(Verifier.verify(new Bundle.Held(files)), "rules.txt", "1", "text.not-utf8");
    }

    @Test
    void rare_characters_and_blank_lines_are_texts() {
        var text = "𠮷·\u3000\n\n  indented\u00a0\n\u2028\n";
        assertThat(DrawText.lines(text, DrawText.Kind.PLAIN)).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "7,7", "999999999,999999999", "1000000000,-1", "00,-1", "07,-1", "+7,-1", "-0,-1", "1e0,-1"})
    void numbers_have_no_sign_no_leading_zero_and_at_most_nine_digits(String text, int number) {
        assertThat(DrawText.number(text)).isEqualTo(number);
    }

    @Test
    void full_width_digits_are_no_number() {
        assertThat(DrawText.number("７")).isEqualTo(-1);
    }

    @ParameterizedTest
    @MethodSource
    void a_roster_that_is_not_canonical_is_refused(String was, String now, String where, String code) {
        assertFails("roster.tsv", Vectors.file("roster.tsv").replace(was, now), where, code);
    }

    static Stream<Arguments> a_roster_that_is_not_canonical_is_refused() {
        return Stream.of(
                Arguments.of("id\tname", "id\tName", "1", "table.header"),
                Arguments.of("C00003", "C00002", "4", "roster.id"),
                Arguments.of("C00003", "C00004", "4", "roster.id"),
                Arguments.of("C00003", "c00003", "4", "roster.id"),
                Arguments.of("C00003", "C3", "4", "roster.id"),
                Arguments.of("干部00002", "", "3", "roster.name"),
                Arguments.of("干部00002", " 干部", "3", "roster.name"),
                Arguments.of("干部00002", "干\t部", "3", "table.columns"),
                Arguments.of("干部00002", "干".repeat(81), "3", "roster.name"),
                Arguments.of("\t6\t346c", "\t06\t346c", "3", "roster.hhcount"),
                Arguments.of("\t6\t346c", "\t100\t346c", "3", "roster.hhcount"),
                Arguments.of("\t6\t346c", "\t0\t346c", "3", "roster.hhhash"),
                Arguments.of("346c93", "346C93", "3", "roster.hhhash"));
    }

    @Test
    void a_name_of_eighty_rare_characters_is_a_name() {
        assertThat(DrawText.isName("𠮷".repeat(80), Cadre.NAME_MAX)).isTrue();
        assertThat(DrawText.isName("𠮷".repeat(81), Cadre.NAME_MAX)).isFalse();
    }

    @Test
    void a_cadre_without_households_has_the_hash_of_nothing_and_nobody_else_has() {
        var nothing = Sha256.of("");
        var id = new CadreId(1);
        assertThat(new Cadre(id, "a", "b", 0, nothing).hhcount()).isZero();
        assertThatThrownBy(() -> new Cadre(id, "a", "b", 1, nothing)).hasMessageContaining("no households");
        assertThatThrownBy(() -> new Cadre(id, "a", "b", 0, Sha256.ZERO)).hasMessageContaining("no households");
    }

    @ParameterizedTest
    @MethodSource
    void a_table_of_everybody_names_everybody_once_and_sorted(String file, String was, String now, String code) {
        assertFails(file, Vectors.file(file).replace(was, now), "6", code);
    }

    static Stream<Arguments> a_table_of_everybody_names_everybody_once_and_sorted() {
        return Stream.of("groups/stratum.tsv", "attendance/2.tsv")
                .flatMap(file -> Stream.of(
                        Arguments.of(file, row(file, 5), "", "table.id"),
                        Arguments.of(file, row(file, 5), row(file, 4), "table.id"),
                        Arguments.of(file, row(file, 5), row(file, 6), "table.id"),
                        Arguments.of(file, row(file, 5), row(file, 5).replace("\t", "\t/"), code(file))));
    }

    private static String code(String file) {
        return file.startsWith("groups") ? "group.value" : "attendance.status";
    }

    private static String row(String file, int number) {
        return Vectors.file(file).lines().toList().get(number) + "\n";
    }

    @Test
    void a_table_that_lacks_the_last_id_is_refused() {
        var text = Vectors.file("groups/stratum.tsv");
        assertFails("groups/stratum.tsv", text.replace(row("groups/stratum.tsv", 20), ""), "21", "table.count");
    }

    @ParameterizedTest
    @ValueSource(strings = {"６３４５４６６０３９０１０３１６９４６２", "6345 4660", "63454660390103169462\n", "", "-1"})
    void digits_are_ascii_digits(String text) {
        assertThat(Digits.isValid(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"c00001", "C1", "C00000", "C000001", "C0000１", "C00001\n", ""})
    void a_cadre_id_is_a_capital_c_and_five_digits(String text) {
        assertThat(CadreId.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C00001/H00", "C00001/H1", "C00001/h01", "C00000/H01", "C00001/H100", "C00001/H01\n"})
    void a_household_id_is_a_cadre_id_and_two_digits(String text) {
        assertThat(HouseholdId.parse(text)).isEmpty();
    }

    @Test
    void order_is_that_of_utf8_bytes_where_java_strings_disagree() {
        var inPlane = "\uFF5E";
        var beyond = "𠮷";
        assertThat(inPlane.compareTo(beyond)).isPositive();
        assertThat(TicketOrder.compareUtf8(inPlane, beyond)).isNegative();
    }

    private static void assertFails(String file, String text, String where, String code) {
        assertFails(Verifier.verify(new Bundle.Held(Vectors.with(file, text))), file, where, code);
    }

    private static void assertFails(Verdict verdict, String file, String where, String code) {
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Failed.class,
                        failed -> assertThat(failed.file() + ":" + failed.line() + " " + failed.code())
                                .isEqualTo(file + ":" + where + " " + code));
    }
}
