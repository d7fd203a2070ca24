package gongping.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The renderers' and the desks' types are the records'. {@code GONGPING_WRITE=true} writes the file anew. */
class TypescriptTest {
    private static final Path FILE = Path.of("../../display/src/views.ts");

    @Test
    void the_desks_types_are_the_servers_records() throws IOException {
        var text = Typescript.of(List.of(
                HostView.class,
                Nominee.class,
                CallDeskView.class,
                KeyerView.class,
                WitnessView.class,
                InspectorView.class,
                AuditorView.class,
                DisplayView.class,
                PublicView.class,
                RecordView.class));
        if ("true".equals(System.getenv("GONGPING_WRITE"))) {
            Files.writeString(FILE, text);
        }
        assertThat(Files.readString(FILE)).isEqualTo(text);
    }
}
