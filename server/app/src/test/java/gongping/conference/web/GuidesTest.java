package gongping.conference.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What screens call people before their names can be read. */
class GuidesTest {
    /** Two classes that make each other's constants leave one of them empty, by who is asked first. */
    @ParameterizedTest
    @ValueSource(strings = {"Nameless", "Guides$Guide", "Hall"})
    void a_screen_without_names_has_a_directory_whoever_is_asked_first(String first) throws Exception {
        try (var fresh = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Class.forName("gongping.conference.web." + first, true, fresh);
            var guide = Class.forName("gongping.conference.web.Guides$Guide", true, fresh);
            assertThat(guide.getField("NOBODY").get(null)).isNotNull();
        }
    }

    private static URL[] classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(GuidesTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }
}
