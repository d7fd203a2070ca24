package gongping.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import picocli.CommandLine.Command;

/** Approves a roster's sealing, as the second person. */
@Command(
        name = "approve",
        description = {
            "Approve the sealing of a roster as another person than who proposed it.",
            "Nothing in it changes afterwards; until when objections are heard is printed."
        })
final class RosterApprove extends Approval {
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    RosterApprove() {
        super("/rosters/%s/approval", "hash");
    }

    @Override
    String sealed(JsonNode answer) {
        var until = Instant.parse(answer.path("until").asText());
        return answer.path("hash").asText() + "  roster.tsv\n" + until(until.atZone(ZoneId.systemDefault()));
    }

    /** By the clock on the wall of whoever reads it. */
    static String until(ZonedDateTime until) {
        return "异议期到 %s / objections until %s (%s)"
                .formatted(CHINESE.format(until), ENGLISH.format(until), until.getZone());
    }
}
