package gongping.cli;

import gongping.client.WebFiles;
import gongping.draw.Code;
import gongping.draw.Sha256;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What the server says of a draw beside its manifest, as the page of the notice shows it.
 *
 * @param what title and period of the conference
 * @param mark {@code 演示} or {@code 彩排}; empty in earnest
 * @param witnesses by name, the first one's first
 * @param chainPage the hash of the witnesses' one page, where the server has it
 */
record NoticeAbout(String what, String mark, List<String> witnesses, Optional<Sha256> chainPage) {
    private static final int LIST_MAX = 1 << 20;
    private static final int PAGE_MAX = 16 << 20;

    NoticeAbout {
        witnesses = List.copyOf(witnesses);
    }

    /** Asks the server; what it does not tell is left out. */
    static NoticeAbout read(WebFiles files, String draw) throws IOException {
        var listed = files.get("api/v1/conferences", LIST_MAX).json().path("conferences");
        var row = StreamSupport.stream(listed.spliterator(), false)
                .filter(one -> one.path("draw").asText().equals(draw))
                .findFirst();
        var what = row.map(
                one -> one.path("title").asText() + " " + one.path("period").asText());
        var mark = row.map(one -> one.path("mark").asText()).orElse("");
        var names = row.stream()
                .flatMap(one -> StreamSupport.stream(one.path("witnessNames").spliterator(), false))
                .map(name -> name.asText())
                .toList();
        return new NoticeAbout(
                what.orElse("").strip(),
                word(new Code(draw).rehearsal() ? "rehearsal" : mark),
                names,
                files.read("chain.html", PAGE_MAX).map(Sha256::of));
    }

    private static String word(String mark) {
        return switch (mark) {
            case "demo" -> "演示";
            case "rehearsal" -> "彩排";
            default -> "";
        };
    }

    /** A witness by name where the plan has one, beside the number that the manifest has. */
    String witness(int number) {
        var named = number <= witnesses.size() ? witnesses.get(number - 1) : "";
        return named.isEmpty() ? "见证方 " + number : named + "（见证方 " + number + "）";
    }
}
