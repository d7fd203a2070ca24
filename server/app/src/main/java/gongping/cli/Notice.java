package gongping.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import gongping.client.WebFiles;
import gongping.draw.Code;
import gongping.draw.Manifest;
import gongping.draw.Sha256;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The notice of what is sealed, from the published files alone: as text, or the page for the board as a PDF. */
@Command(
        name = "notice",
        mixinStandardHelpOptions = true,
        description =
                "Print the notice of what is sealed, every hash in groups of four; with --pdf write the sheets of A4"
                        + " that the page /notice prints.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:printed",
            " 1:there is no such draw, its files do not belong together, or the browser made no PDF",
            " 2:wrong usage, or the server cannot be reached"
        })
final class Notice implements Callable<Integer> {
    private static final int FILE_MAX = 1 << 20;

    @Spec
    @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "URL", description = "https://SERVER")
    @Nullable URI server;

    @Parameters(index = "1", paramLabel = "DRAW", description = "its code, as in the manifest")
    String draw = "";

    @Option(names = "--pdf", paramLabel = "FILE", description = "write the sheets there, by a browser of this computer")
    @Nullable Path pdf;

    @Option(names = "--browser", paramLabel = "PROGRAM", description = "Chromium or Chrome (without it: looked for)")
    @Nullable String browser;

    @Override
    public Integer call() throws InterruptedException {
        var console = requireNonNull(spec).commandLine();
        if (!Code.isValid(draw)) {
            throw new ParameterException(console, "not the code of a draw: " + draw);
        }
        try {
            return said(console.getOut()::println, console.getErr()::println);
        } catch (IOException | IllegalArgumentException away) {
            console.getErr().println(away.getMessage());
            return 2;
        } finally {
            console.getOut().flush();
            console.getErr().flush();
        }
    }

    private int said(java.util.function.Consumer<String> out, java.util.function.Consumer<String> err)
            throws IOException, InterruptedException {
        var files = new WebFiles(requireNonNull(server));
        var manifest = files.read(file("manifest.txt"), FILE_MAX)
                .flatMap(bytes -> Manifest.read(new String(bytes, UTF_8)))
                .filter(read -> read.draw().text().equals(draw));
        if (manifest.isEmpty()) {
            err.accept("no manifest of " + draw + " is published there");
            return 1;
        }
        var rules = files.read(file("rules.txt"), FILE_MAX).orElseGet(() -> new byte[0]);
        if (!Sha256.of(rules).equals(manifest.get().rules())) {
            err.accept("rules.txt is not the file whose hash stands in the manifest");
            return 1;
        }
        var target = pdf;
        if (target == null) {
            var about = NoticeAbout.read(files, draw);
            out.accept(NoticeText.of(manifest.get(), new String(rules, UTF_8), about, page("verify")));
            return 0;
        }
        if (files.read("notice", FILE_MAX).isEmpty()) {
            err.accept("the server has no page /notice");
            return 1;
        }
        var fault = NoticePdf.print(page("notice"), target.toAbsolutePath(), browser);
        fault.ifPresentOrElse(err, () -> out.accept(target.toString()));
        return fault.isPresent() ? 1 : 0;
    }

    private String file(String name) {
        return "api/v1/draw/" + draw + "/bundle?name=" + name;
    }

    private String page(String name) {
        return requireNonNull(server).toString().replaceFirst("/+$", "") + "/" + name + "?draw=" + draw;
    }
}
