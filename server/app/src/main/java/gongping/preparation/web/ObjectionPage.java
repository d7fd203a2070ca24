package gongping.preparation.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gongping.conference.Statement;
import gongping.preparation.RosterRecord;
import gongping.preparation.RosterRecord.Objection;
import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Objections as they are told. Before its answer an objection's words are for the desk alone: nobody can put a sentence
 * on the county's public page by writing it into a form. What is erased is told to nobody.
 */
final class ObjectionPage {
    /** How many at a time. */
    static final int SIZE = 50;

    private static final int KEPT = 10_000;

    private final Sayings sayings;

    /** Words read once: reading them is on record, and a public page is read often. */
    private final Cache<String, String> read =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    ObjectionPage(Sayings sayings) {
        this.sayings = sayings;
    }

    /** The objections below this number, the newest first; 0 for the newest of all. */
    Future<Map<String, Object>> of(RosterRecord record, int before, boolean desk) {
        var all = record.objections();
        int end = before < 1 ? all.size() : Math.min(all.size(), before - 1);
        var page = IntStream.range(Math.max(0, end - SIZE), end)
                .mapToObj(all::get)
                .toList()
                .reversed();
        return Future.all(page.stream().map(one -> line(one, desk)).toList()).map(lines -> {
            var told = new LinkedHashMap<String, Object>();
            told.put("objections", lines.list());
            told.put("more", end > SIZE);
            return told;
        });
    }

    private Future<Map<String, Object>> line(Objection one, boolean desk) {
        var reply = one.reply();
        var shown = reply.map(RosterRecord.Reply::shown).orElse(false);
        var asked = words(Optional.of(one.words()).filter(words -> (desk || shown) && !one.erased()));
        var answered = words(reply.map(RosterRecord.Reply::words).filter(words -> !one.erased()));
        return Future.all(List.of(asked, answered)).map(both -> {
            var line = new LinkedHashMap<String, Object>();
            line.put("number", one.number());
            one.about().ifPresent(id -> line.put("about", id.text()));
            line.put("filedAt", one.at().toString());
            line.put(
                    "state",
                    reply.map(r -> r.accepted() ? "accepted" : "declined").orElse("open"));
            line.put("erased", one.erased());
            asked.result().ifPresent(text -> line.put("words", text));
            answered.result().ifPresent(text -> line.put("answer", text));
            reply.ifPresent(r -> line.put("answeredAt", r.at().toString()));
            return line;
        });
    }

    private Future<Optional<String>> words(Optional<Statement> words) {
        if (words.isEmpty()) {
            return Future.succeededFuture(Optional.empty());
        }
        var id = words.get().id();
        var kept = Optional.ofNullable(read.getIfPresent(id));
        return kept.isPresent()
                ? Future.succeededFuture(kept)
                : sayings.read(id).onSuccess(text -> text.ifPresent(found -> read.put(id, found)));
    }
}
