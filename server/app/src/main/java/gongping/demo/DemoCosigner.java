package gongping.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import gongping.cosign.CosignerFolder;
import gongping.tlog.PolicyNotice;
import gongping.tlog.PolicyText;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cosigner of the draw's log beside the server, as a notary would run it on a computer of his own. The rules name
 * him and wait for nobody: whoever stops him stops nothing.
 */
final class DemoCosigner {
    private static final String NAME = "演示公证处";
    private static final String KEY_NAME = "notary.example";

    private final Path folder;
    private final String key;
    private final String port;

    private DemoCosigner(Path folder, String key, String port) {
        this.folder = folder;
        this.key = key;
        this.port = port;
    }

    /** His key and his port stay in the data folder; he himself is not started yet. */
    static DemoCosigner of(Path data) throws IOException {
        var beside = Files.createDirectories(data.resolve("cosigner"));
        var own = beside.resolve("own");
        var printed = beside.resolve("key");
        if (!Files.isRegularFile(printed)) {
            // A start that was broken off between the two: nobody has signed with that key.
            deleted(own.resolve("heads"), own.resolve("cosigner.key"));
            Files.writeString(
                    printed, CosignerFolder.make(own, KEY_NAME).verifierKey().text());
        }
        var port = SimulatedLine.kept(beside.resolve("port"), SimulatedLine::freePort);
        return new DemoCosigner(beside, Files.readString(printed).strip(), port);
    }

    private static void deleted(Path... files) throws IOException {
        for (var file : files) {
            Files.deleteIfExists(file);
        }
    }

    /** The rules with him in their last paragraph. */
    String named(String rules) {
        var policy = "witness " + NAME + " " + key + "\nquorum none\n";
        return switch (PolicyText.read(policy.getBytes(UTF_8))) {
            case PolicyText.Read.Good(var good) -> rules + "\n" + PolicyNotice.text(good);
            case PolicyText.Read.Faulty(int line, var why) -> throw new IllegalStateException(why);
        };
    }

    /** Where the server asks him. */
    Map<String, URI> address() {
        return Map.of(NAME, URI.create("http://127.0.0.1:" + port));
    }

    /** Starts him, or finds the one that an earlier server left; nobody where the sealed rules do not name him. */
    Optional<Companion> start(byte[] rules) throws IOException {
        if (!new String(rules, UTF_8).contains(key)) {
            return Optional.empty();
        }
        var policy = Files.write(folder.resolve("rules.txt"), rules);
        var verb = List.of(
                "cosign",
                "serve",
                "--folder",
                folder.resolve("own").toString(),
                "--policy",
                policy.toString(),
                "--port",
                port);
        return Optional.of(Companion.start(folder, "cosigner", verb, Map.of()));
    }
}
