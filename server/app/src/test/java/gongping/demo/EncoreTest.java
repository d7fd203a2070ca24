package gongping.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncoreTest {
    @TempDir
    private Path here;

    @Test
    void another_conference_begins_in_the_first_folder_that_is_not_there() throws IOException {
        Files.createDirectories(here.resolve("data/small-2"));
        assertThat(Encore.told(wish("data/small", 8080, false), here))
                .isEqualTo("The conference of data/small is closed and stays there. For another one:"
                        + " ./gongping demo --small --data data/small-3");
    }

    @Test
    void the_command_starts_the_same_demonstration() {
        assertThat(Encore.told(wish("data/small-7", 9090, true), here))
                .endsWith(" ./gongping demo --small --autopilot --port 9090 --data data/small-2");
    }

    @Test
    void its_speed_and_its_canaries_are_part_of_the_command() {
        for (var pace : java.util.Map.of(8.0, "8", 0.5, "0.5", 100.0, "100").entrySet()) {
            var wish = new Demo.Wish(8080, here.resolve("data/demo"), here, false, true, true, pace.getKey());
            assertThat(Encore.told(wish, here))
                    .endsWith(
                            " ./gongping demo --canary --autopilot --pace " + pace.getValue() + " --data data/demo-2");
        }
    }

    @Test
    void a_folder_elsewhere_is_named_whole() {
        var elsewhere = here.resolve("work");
        assertThat(Encore.told(wish("data/small", 8080, false), elsewhere))
                .endsWith("--data " + here.resolve("data/small-2"));
    }

    private Demo.Wish wish(String data, int port, boolean autopilot) {
        return new Demo.Wish(port, here.resolve(data), here, true, false, autopilot, 1);
    }
}
