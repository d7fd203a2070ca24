package gongping.drawlog;

import static gongping.database.Await.until;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gongping.draw.Bundle;
import gongping.draw.Verdict;
import gongping.draw.Verifier;
import gongping.tlog.PublishedLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second disk that comes and goes while a draw runs: the desk is told, and nothing is missing later. */
class SecondDiskTest {
    @TempDir
    static Path folder;

    private static Stage stage;

    @BeforeAll
    static void start() throws IOException {
        stage = new Stage(folder, "规则\n");
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @Test
    void the_disk_follows_what_is_public_whatever_happens_to_it() {
        stage.goesLive();
        stage.draws(1, "38104729561183064927");
        the_disk_has_what_the_log_shows_and_not_the_result_before_it_was_told();
        stage.announces(1);
        the_disk_catches_up();

        unplugged_the_draw_goes_on_and_the_desk_is_told();
        plugged_in_again_it_catches_up_and_the_lamp_goes_out();
        plugged_in_after_a_restart_it_catches_up_from_the_ledger();
        another_transcript_on_the_disk_is_never_overwritten();
        a_log_that_cannot_be_kept_is_told_and_goes_on_by_itself();
    }

    private static void the_disk_has_what_the_log_shows_and_not_the_result_before_it_was_told() {
        int told = 5;
        until(Stage.SOON, () -> holds(told));
        assertThat(stage.lines()).hasSizeGreaterThan(told);
        assertThat(text(disk().resolve("DOCS/transcript.jsonl"))).doesNotContain("\"type\":\"reveal\"");
    }

    private static void unplugged_the_draw_goes_on_and_the_desk_is_told() {
        moves(disk(), away());
        until(Stage.SOON, () -> lamp("second").equals("missing"));
        stage.draws(2, "11118888222277773333");
        stage.announces(2);
        assertThat(disk()).doesNotExist();
        assertThat(lamp("log")).isEmpty();
    }

    private static void plugged_in_again_it_catches_up_and_the_lamp_goes_out() {
        moves(away(), disk());
        the_disk_catches_up();
        until(Stage.SOON, () -> lamp("second").isEmpty());
    }

    private static void plugged_in_after_a_restart_it_catches_up_from_the_ledger() {
        moves(disk(), away());
        stage.county.restart(() -> {});
        until(Stage.SOON, () -> lamp("second").equals("missing"));
        stage.draws(3, "24680135792468013579");
        stage.announces(3);
        var other = folder.resolve("second-disk");
        makes(other);
        the_disk_catches_up();
        until(Stage.SOON, () -> lamp("second").isEmpty());
    }

    private static void another_transcript_on_the_disk_is_never_overwritten() {
        var file = disk().resolve("DOCS/transcript.jsonl");
        var right = text(file);
        writes(file, "another\n");
        until(Stage.SOON, () -> lamp("second").equals("differs"));
        assertThat(file).hasContent("another\n");
        writes(file, right);
        until(Stage.SOON, () -> lamp("second").isEmpty());
        the_disk_catches_up();
    }

    private static void a_log_that_cannot_be_kept_is_told_and_goes_on_by_itself() {
        var logs = folder.resolve("logs/DOCS");
        int before = stage.size();
        moves(logs, folder.resolve("logs/away"));
        stage.draws(4, "55555111119999977777");
        until(Stage.SOON, () -> lamp("log").equals("missing"));
        assertThat(stage.size()).isEqualTo(before);
        stage.announces(4);
        moves(folder.resolve("logs/away"), logs);
        until(Stage.SOON, () -> lamp("log").isEmpty());
        the_disk_catches_up();
    }

    private static void the_disk_catches_up() {
        int all = stage.lines().size();
        until(Stage.SOON, () -> holds(all));
        var log = PublishedLog.read(
                name -> VectorDraw.read(disk().resolve("DOCS/log").resolve(name)), stage.policy());
        assertThat(((PublishedLog.Read.Good) log).log().entries().size()).isEqualTo(all);
        assertThat(stage.size()).isEqualTo(all);
    }

    /** Whether the folder has so many lines, those of the draw, and verifies. */
    private static boolean holds(int lines) {
        var file = disk().resolve("DOCS/transcript.jsonl");
        if (!Files.exists(file)) {
            return false;
        }
        var there = text(file).lines().toList();
        assertThat(there.size()).isLessThanOrEqualTo(stage.size());
        assertThat(stage.lines().subList(0, there.size())).isEqualTo(there);
        var verdict = Verifier.verify(new Bundle.Folder(disk().resolve("DOCS")));
        assertThat(verdict).isInstanceOf(Verdict.Verified.class);
        return there.size() == lines;
    }

    /** What the host reads of this disk; empty where no lamp is lit. */
    private static String lamp(String disk) {
        var disks = stage.host().at("/log/disks");
        return IntStream.range(0, disks.size())
                .mapToObj(disks::get)
                .filter(one -> one.path("disk").asText().equals(disk))
                .map(one -> one.path("fault").asText())
                .findFirst()
                .orElse("");
    }

    private static Path disk() {
        return folder.resolve("second-disk");
    }

    private static Path away() {
        return folder.resolve("unplugged");
    }

    private static String text(Path file) {
        return new String(VectorDraw.read(file).orElseThrow(), UTF_8);
    }

    private static void moves(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void makes(Path made) {
        try {
            Files.createDirectory(made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writes(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
