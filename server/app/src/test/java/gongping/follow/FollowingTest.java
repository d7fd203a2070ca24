package gongping.follow;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.draw.Bundle;
import gongping.draw.Sha256;
import gongping.draw.Verdict;
import gongping.draw.Verifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a second machine takes from its server, and what it tells it. */
class FollowingTest {
    private static final int SEATS = 31;

    @TempDir
    private Path folder;

    /** Stops the machine as soon as it says that something differs. */
    private static final class Stop extends Nobody {
        private Optional<String> why = Optional.empty();

        @Override
        public void differs(int line, String text, Sha256 own) {
            why = Optional.of(line + " " + text);
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void the_head_after_each_rounds_latest_result_is_told_once() throws IOException {
        try (var server = new PlayedServer(SmallCopy.lines())) {
            assertThat(follow(server, new Nobody())).isFalse();
            assertThat(server.reports)
                    .containsExactly(told(2, SEATS), told(4, 24), told(5, 40), told(6, 47), told(7, 54));
        }
        assertThat(Verifier.verify(new Bundle.Folder(folder))).isInstanceOf(Verdict.Verified.class);
    }

    @Test
    void a_file_that_does_not_have_its_hash_is_not_kept_and_is_asked_for_again() throws IOException {
        var board = new Stop();
        try (var server = new PlayedServer(SmallCopy.lines()).with("attendance/2.tsv", SmallCopy.file("rules.txt"))) {
            assertThat(follow(server, board)).isTrue();
        }
        assertThat(board.why).contains("4 file.hash: attendance/2.tsv does not have the hash that was named");
        assertThat(folder.resolve("attendance/2.tsv")).doesNotExist();
        try (var server = new PlayedServer(SmallCopy.lines())) {
            assertThat(follow(server, new Nobody())).isFalse();
        }
        assertThat(folder.resolve("attendance/2.tsv")).hasBinaryContent(SmallCopy.file("attendance/2.tsv"));
    }

    @Test
    void a_wrong_file_that_lies_in_the_folder_is_no_copy() throws IOException {
        Files.write(folder.resolve("roster.tsv"), SmallCopy.file("rules.txt"));
        try (var server = new PlayedServer(SmallCopy.lines())) {
            assertThat(follow(server, new Nobody())).isFalse();
        }
        assertThat(folder.resolve("roster.tsv")).hasBinaryContent(SmallCopy.file("roster.tsv"));
    }

    @Test
    void another_substitute_than_the_computed_one_is_told_of_the_round_whose_seat_he_takes() throws IOException {
        var lines = new ArrayList<>(SmallCopy.lines());
        lines.set(SEATS - 1, lines.get(SEATS - 1).replace("\"ticket\":\"0.", "\"ticket\":\"0.1"));
        try (var server = new PlayedServer(lines).interruptsAtReports(Thread.currentThread(), 2)) {
            assertThat(follow(server, new Nobody())).isTrue();
            assertThat(server.reports).containsExactlyInAnyOrder(told(2, SEATS), told(4, 24));
        }
    }

    /** Follows to the end; says whether the machine was stopped before. */
    private boolean follow(PlayedServer server, Board board) throws IOException {
        SecondMachine.follow(
                new SecondMachine.Course(server.url(), Optional.of("main"), Optional.empty(), true, folder), board);
        return Thread.interrupted();
    }

    private static String told(int round, int line) {
        var text = SmallCopy.lines().get(line - 1);
        return round + " "
                + Sha256.of(text.strip().getBytes(StandardCharsets.UTF_8)).hex();
    }
}
