package gongping.roster.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {
    private static final String TYPES = "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd."
            + "openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>";

    private interface Content {
        void into(OutputStream out) throws IOException;
    }

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name_the_file() {
        file = folder.resolve("file.xlsx");
    }

    @Test
    void cells_come_as_what_the_workbook_says_they_are() throws Exception {
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "test", "1.0")) {
            var hidden = book.newWorksheet("hidden");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            hidden.value(0, 0, "not this");
            var sheet = book.newWorksheet("shown");
            sheet.value(0, 0, "户号");
            sheet.inlineString(0, 1, "李𬭎·<&>");
            sheet.value(1, 0, 10_012_345_678L);
            sheet.value(1, 1, 1.38E10);
            sheet.formula(1, 2, "A1+B1");
            sheet.value(1, 3, true);
            sheet.value(4, 2, "after a gap");
        }
        var lines = read();
        assertThat(lines).extracting(Line::row).containsExactly(1, 2, 3, 5);
        assertThat(lines.get(0).cells()).containsExactly(Cell.text("户号"), Cell.text("李𬭎·<&>"));
        assertThat(lines.get(1).cells())
                .extracting(Cell::kind)
                .containsExactly(Cell.Kind.NUMBER, Cell.Kind.NUMBER, Cell.Kind.FORMULA, Cell.Kind.OTHER);
        assertThat(lines.get(1).cell(0).text()).isEqualTo("10012345678");
        assertThat(lines.get(1).cell(1).text()).contains("E10");
        assertThat(lines.get(2).isBlank()).isTrue();
        assertThat(lines.get(3).cell(2)).isEqualTo(Cell.text("after a gap"));
    }

    @Test
    void a_sheet_of_1200_megabytes_in_one_cell_is_refused() throws Exception {
        zip("xl/worksheets/sheet1.xml", out -> {
            text(out, "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>");
            fill(out, 1_200);
            text(out, "</t></is></c></row></sheetData></worksheet>");
        });
        assertThat(Files.size(file)).isLessThan(2_000_000);
        assertThat(refusal()).isEqualTo("workbook.text-too-long");
    }

    @Test
    void a_shared_string_of_300_megabytes_is_refused() throws Exception {
        zip("xl/sharedStrings.xml", out -> {
            text(out, "<sst><si><t>");
            fill(out, 300);
            text(out, "</t></si></sst>");
        });
        assertThat(refusal()).isEqualTo("workbook.text-too-long");
    }

    @Test
    void a_part_that_inflates_beyond_its_limit_is_refused_whatever_it_holds() throws Exception {
        zip("xl/media/image1.png", out -> fill(out, 100));
        assertThat(refusal()).isEqualTo("workbook.too-large");
        zip("xl/worksheets/sheet1.xml", out -> {
            text(out, "<worksheet a=\"");
            fill(out, 450);
            text(out, "\"/>");
        });
        assertThat(refusal()).isEqualTo("workbook.text-too-long");
    }

    @Test
    void entities_and_document_types_are_refused() throws Exception {
        String external = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet>&e;</worksheet>";
        zip("xl/worksheets/sheet1.xml", out -> text(out, external));
        assertThat(refusal()).isEqualTo("workbook.dtd");
        String nested = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><sst>&b;</sst>";
        zip("xl/sharedStrings.xml", out -> text(out, nested));
        assertThat(refusal()).isEqualTo("workbook.dtd");
    }

    @Test
    void parts_out_of_the_ordinary_are_refused() throws Exception {
        zip("../evil.xml", out -> text(out, "<a/>"));
        assertThat(refusal()).isEqualTo("workbook.bad-part");
        zip("xl/vbaProject.bin", out -> text(out, "macro"));
        assertThat(refusal()).isEqualTo("workbook.macros");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 3_000; i++) {
                zip.putNextEntry(new ZipEntry("empty" + i));
            }
        }
        assertThat(refusal()).isEqualTo("workbook.too-many-parts");
    }

    @Test
    void a_file_of_another_kind_is_refused_whatever_its_name() throws Exception {
        Files.writeString(file, "<html><table><tr><td>1</td></tr></table></html>");
        assertThat(refusal()).isEqualTo("file.not-a-table");
        Files.write(file, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2});
        assertThat(refusal()).isEqualTo("workbook.old-or-locked");
        Files.write(file, new byte[0]);
        assertThat(refusal()).isEqualTo("file.empty");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            text(zip, "<a/>");
        }
        assertThat(refusal()).isEqualTo("file.not-a-table");
    }

    @Test
    void a_truncated_workbook_is_refused() throws Exception {
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "test", "1.0")) {
            book.newWorksheet("sheet").value(0, 0, "text");
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(refusal()).isEqualTo("workbook.unreadable");
    }

    @Test
    void a_cell_in_the_last_column_and_row_does_not_fill_the_memory() throws Exception {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml", TYPES);
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                            + "<sheets><sheet name=\"far\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet><sheetData><row r=\"1048576\"><c r=\"XFD1048576\" t=\"inlineStr\">"
                            + "<is><t>far</t></is></c>"
                            + "</row></sheetData></worksheet>");
        }
        assertThat(refusal()).isEqualTo("file.too-wide");
    }

    private List<Line> read() throws IOException, TableRefused {
        var lines = new ArrayList<Line>();
        try (var table = Table.open(file)) {
            for (var line = table.next(); line.isPresent(); line = table.next()) {
                lines.add(line.get());
            }
        }
        return lines;
    }

    private String refusal() {
        return catchThrowableOfType(TableRefused.class, this::read).code();
    }

    private void zip(String part, Content content) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            text(zip, TYPES);
            zip.putNextEntry(new ZipEntry(part));
            content.into(zip);
        }
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        text(zip, content);
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void fill(OutputStream out, int megabytes) throws IOException {
        byte[] block = "A".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < megabytes; i++) {
            out.write(block);
        }
    }
}
