package gongping.follow;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.draw.Cadre;
import gongping.draw.CadreId;
import gongping.draw.Code;
import gongping.draw.Entry;
import gongping.draw.Params;
import gongping.draw.Quota;
import gongping.draw.Roster;
import gongping.draw.Sha256;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalBoardTest {
    private final StringWriter out = new StringWriter();

    @Test
    void every_line_tells_the_second_a_full_minute_too() {
        board().voided(3, "骰前撤回", 1);
        assertThat(out.toString()).isEqualTo("20:15:00  第 3 轮作废：骰前撤回。作废共 1 轮\n");
    }

    @Test
    void a_rehearsal_is_said_to_be_one() {
        board().follows("REHEARSAL-2026", 1, false);
        board().follows("REAL-2026", 1, false);
        assertThat(out.toString()).contains("彩排　第二台机：REHEARSAL-2026").contains("  第二台机：REAL-2026");
    }

    @Test
    void a_round_is_told_in_words_that_a_notary_reads() {
        var town = Quota.of(new Code("township"), new Code("T07"), 2);
        board().opened(new Params.Cadres(
                new Code("D1"),
                1,
                Sha256.of("m"),
                Sha256.of("a"),
                Params.Exclude.DRAWN,
                List.of(Quota.ofAll(1), town)));
        assertThat(out.toString()).isEqualTo("20:15:00  第 1 轮参数已公布：全县 1 人，township/T07 2 人，等骰数\n");
    }

    @Test
    void a_seat_that_nobody_can_take_is_told_in_the_words_of_every_other_screen() {
        var nobody = new Entry.Exhausted(Quota.ofAll(3), 1);
        var roster = Roster.of(List.of(new Cadre(new CadreId(1), "沈知远", "青石镇人民政府", 0, Sha256.of(""))));
        board().names(1, List.of(nobody), roster);
        board().seat(1, List.of(nobody), roster);
        assertThat(out.toString()).contains("    符合本轮条件的人都已抽取，2 席空缺　全县 3 人\n", "    符合本轮条件的人都已抽取，这一席空缺\n");
    }

    private TerminalBoard board() {
        var clock = Clock.fixed(Instant.parse("2026-11-24T20:15:00Z"), ZoneOffset.UTC);
        return new TerminalBoard(new PrintWriter(out, true), false, clock);
    }
}
