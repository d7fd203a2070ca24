package gongping.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongping.draw.Report;
import gongping.draw.SeenHead;
import gongping.draw.Verdict;
import java.util.Locale;
import java.util.Optional;

/** A report of the verifier as one JSON object, the same as the page's ({@code docs/draw.md} §5). */
final class VerdictJson {
    private VerdictJson() {}

    /** {@code compared} is the number of characters of the head that was seen elsewhere. */
    static ObjectNode of(Report report, Optional<SeenHead> seen, boolean rehearsal) {
        var json = JsonNodeFactory.instance.objectNode();
        switch (report.verdict()) {
            case Verdict.Verified verified -> {
                json.put("verdict", "verified")
                        .put("head", verified.head().hex())
                        .put("rounds", verified.rounds())
                        .put("voids", verified.voids())
                        .put("state", state(verified));
                seen.ifPresent(head -> json.put("compared", head.length()));
            }
            case Verdict.Failed failed ->
                json.put("verdict", "failed")
                        .put("file", failed.file())
                        .put("line", failed.line())
                        .put("check", failed.check().id())
                        .put("code", failed.code())
                        .put("text", failed.text());
        }
        if (rehearsal) {
            json.put("rehearsal", true);
        }
        var checks = json.putArray("checks");
        report.lines()
                .forEach(line -> checks.addObject()
                        .put("id", line.check().id())
                        .put("state", line.state().text())
                        .put("zh", line.check().chinese())
                        .put("en", line.check().english()));
        return json;
    }

    /** {@code closed}, {@code open-after-round} or {@code open-in-round}. */
    static String state(Verdict.Verified verified) {
        return verified.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
