package gongping.cosign;

import static java.nio.charset.StandardCharsets.UTF_8;

import gongping.client.WebFiles;
import gongping.tlog.AddCheckpoint;
import gongping.tlog.Note;
import gongping.tlog.NoteSignature;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Asks a cosigner who has an address: {@code POST /add-checkpoint} (tlog-witness). Blocking; believes nothing. */
public final class CosignerClient {
    private static final String PATH = "add-checkpoint";
    private static final Pattern SIZE = Pattern.compile("(0|[1-9][0-9]{0,8})\n");
    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int WORDS_MAX = 200;

    /** What the cosigner said. */
    public sealed interface Said {
        /** These lines are to stand under the checkpoint; whose they are nobody has checked yet. */
        record Signed(List<NoteSignature> signatures) implements Said {
            public Signed {
                signatures = List.copyOf(signatures);
            }
        }

        /** 409: this is how many entries it signed last, and not so many as was thought. */
        record Elsewhere(int size) implements Said {}

        /** Anything else. */
        record Refused(int status, String why) implements Said {}
    }

    private final WebFiles web;

    /** At this address, the prefix of tlog-witness. */
    public CosignerClient(URI address) {
        this.web = new WebFiles(address);
    }

    /** Asks once; fails where nobody answers in time. An interrupt ends the waiting. */
    public Said ask(AddCheckpoint request) throws IOException {
        var headers = Map.of("Content-Type", "text/plain; charset=utf-8");
        var answer = web.post(PATH, request.bytes(), headers, Note.BYTES_MAX);
        var text = new String(answer.body(), UTF_8);
        return switch (answer.status()) {
            case OK ->
                Note.signatures(text)
                        .<Said>map(Said.Signed::new)
                        .orElseGet(() -> new Said.Refused(OK, "no signature lines"));
            case CONFLICT ->
                size(text).<Said>map(Said.Elsewhere::new).orElseGet(() -> new Said.Refused(CONFLICT, "without a size"));
            default -> new Said.Refused(answer.status(), oneLine(text));
        };
    }

    private static Optional<Integer> size(String text) {
        var found = SIZE.matcher(text);
        return found.matches() ? Optional.of(Integer.valueOf(found.group(1))) : Optional.empty();
    }

    private static String oneLine(String text) {
        var bare = text.replaceAll("[^\\P{C}]+", " ").strip();
        return bare.substring(0, Math.min(WORDS_MAX, bare.length()));
    }
}
