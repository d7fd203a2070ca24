package gongping.follow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import gongping.draw.Keyer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second machine's copy stops after any line; two people finish its round from paper. */
class FromPaperTest {
    private static final int PARAMS = 4;
    private static final int BOTH_KEYED = 7;
    private static final int LAST_LINK = 11;
    private static final int RESULT = 13;

    @TempDir
    private Path folder;

    @Test
    void digits_that_both_keyers_had_keyed_are_not_asked_for_again() throws IOException {
        assertThat(finished(BOTH_KEYED))
                .isEqualTo(String.join("", SmallCopy.lines().subList(0, RESULT)));
    }

    @Test
    void nobody_is_asked_for_what_is_computed() throws IOException {
        assertThat(finished(LAST_LINK))
                .isEqualTo(String.join("", SmallCopy.lines().subList(0, RESULT)));
    }

    @Test
    void a_round_without_dice_yet_is_drawn_with_those_on_the_table() throws IOException {
        assertThat(finished(PARAMS)).contains("\"type\":\"public\"", "\"type\":\"result\"");
    }

    private String finished(int lines) throws IOException {
        SmallCopy.write(folder, lines);
        try (var copy = DrawFolder.open(folder)) {
            Paper.finish(copy, Board.NONE, lines == PARAMS ? this::said : this::strips);
        }
        return Files.readString(folder.resolve("transcript.jsonl"));
    }

    private String strips(Keyer who, String question) throws IOException {
        assertThat(question).doesNotContain("骰数");
        return said(who, question);
    }

    private String said(Keyer who, String question) throws IOException {
        if (question.contains("骰数")) {
            return "63454660390103169462";
        }
        for (var text : SmallCopy.lines().subList(PARAMS, LAST_LINK)) {
            var body = new ObjectMapper().readTree(text).get("body");
            if (body.has("party") && question.startsWith(body.get("party").textValue())) {
                return body.get("link").textValue();
            }
        }
        return "";
    }
}
