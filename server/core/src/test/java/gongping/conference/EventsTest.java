package gongping.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every event type ever written is read for ever: one golden body per wire name in {@code testkit/events}. */
class EventsTest {
    private static final Path GOLDEN =
            Path.of("../..").toAbsolutePath().normalize().resolve("testkit/events");

    @Test
    void every_wire_name_has_a_golden_body_that_is_read_and_written_alike() throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            write();
        }
        for (var name : Events.names()) {
            var golden = Files.readAllBytes(GOLDEN.resolve(name + ".json"));
            var event = Events.decode(name, golden);
            assertThat(Events.type(event)).isEqualTo(name);
            assertThat(new String(Events.encode(event), StandardCharsets.UTF_8))
                    .as(name)
                    .isEqualTo(new String(golden, StandardCharsets.UTF_8));
        }
    }

    @Test
    void every_golden_body_has_a_wire_name() throws IOException {
        try (var files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(Events.names());
        }
    }

    /** New types only: a body once written is never written again. */
    private static void write() throws IOException {
        Files.createDirectories(GOLDEN);
        for (var sample : samples().entrySet()) {
            var file = GOLDEN.resolve(sample.getKey() + ".json");
            if (!Files.exists(file)) {
                Files.write(file, Events.encode(sample.getValue()));
            }
        }
    }

    /** The first event of each type that any situation and any command from it makes. */
    private static Map<String, Event> samples() {
        var samples = new LinkedHashMap<String, Event>();
        Stream.of(Situations.phases(), Situations.rounds(), Situations.inquiries(), Situations.calls())
                .flatMap(all -> all.values().stream())
                .map(Supplier::get)
                .forEach(meeting -> {
                    meeting.events.forEach(event -> samples.putIfAbsent(Events.type(event), event));
                    Stream.of(
                                    Situations.conferenceCommands(),
                                    Situations.roundCommands(),
                                    Situations.inquiryCommands(),
                                    Situations.callCommands())
                            .flatMap(commands -> commands.stream().map(Command.class::cast))
                            .forEach(command -> meeting.accepted(command)
                                    .forEach(event -> samples.putIfAbsent(Events.type(event), event)));
                });
        Rare.events().forEach(event -> samples.putIfAbsent(Events.type(event), event));
        return samples;
    }
}
