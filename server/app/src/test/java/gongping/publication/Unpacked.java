package gongping.publication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;

/** What an archive tells beyond the sealed files, in which everybody stands: the transcript and the ledger. */
final class Unpacked {
    private Unpacked() {}

    static String text(byte[] zip) throws IOException {
        var text = new StringBuilder();
        try (var archive = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (entry.getName().endsWith(".jsonl")) {
                    text.append(new String(archive.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }
}
