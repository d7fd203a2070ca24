package gongping.cli;

import gongping.client.Pins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prints a page of the server by a browser of this computer, which has neither window nor past. */
final class NoticePdf {
    private static final List<String> USUAL =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge");
    private static final int WAIT_S = 90;
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    private NoticePdf() {}

    /** Writes the page into this file; says what went wrong. */
    static Optional<String> print(String page, Path file, @Nullable String browser)
            throws IOException, InterruptedException {
        var program = browser == null ? found() : Optional.of(browser);
        if (program.isEmpty()) {
            return Optional.of("no browser was found: install chromium, or name one with --browser");
        }
        var past = Files.createTempDirectory("gongping-notice");
        try {
            var made = past.resolve("notice.pdf");
            var process = new ProcessBuilder(command(program.get(), past, made, page))
                    .redirectErrorStream(true)
                    .redirectOutput(past.resolve("said").toFile())
                    .start();
            if (!process.waitFor(WAIT_S, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                return Optional.of("the browser did not come to an end in " + WAIT_S + " s");
            }
            if (process.exitValue() != 0 || !isPdf(made)) {
                return Optional.of("the browser made no PDF: " + program.get() + " ended with " + process.exitValue());
            }
            Files.move(made, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return Optional.empty();
        } finally {
            delete(past);
        }
    }

    private static List<String> command(String program, Path past, Path made, String page) throws IOException {
        var command = new ArrayList<>(List.of(
                program,
                "--headless",
                "--disable-gpu",
                "--lang=zh-CN",
                "--accept-lang=zh-CN",
                "--user-data-dir=" + past.resolve("profile"),
                "--no-pdf-header-footer",
                // The page fetches what it shows: time stands still for it until that has come.
                "--virtual-time-budget=20000",
                "--print-to-pdf=" + made));
        var pins = Pins.named();
        if (!pins.isEmpty()) {
            command.add("--ignore-certificate-errors-spki-list=" + String.join(",", pins));
        }
        if ("root".equals(System.getProperty("user.name"))) {
            // A browser of root starts in no other way; it opens this one page and ends.
            command.add("--no-sandbox");
        }
        command.add(page);
        return command;
    }

    private static Optional<String> found() {
        var folders = Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList();
        return USUAL.stream()
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private static boolean isPdf(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            return java.util.Arrays.equals(in.readNBytes(PDF.length), PDF);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
