package gongping.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TerminalBoardTest {
    @Test
    void every_line_tells_the_second_a_full_minute_too() {
        var out = new StringWriter();
        var clock = Clock.fixed(Instant.parse("2026-11-24T20:15:00Z"), ZoneOffset.UTC);
        new TerminalBoard(new PrintWriter(out, true), false, clock).voided(3, "骰前撤回", 1);
        assertThat(out.toString()).isEqualTo("20:15:00  第 3 轮作废：骰前撤回。作废共 1 轮\n");
    }
}
