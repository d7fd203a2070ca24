package gongping.draw;

import java.util.List;
import java.util.function.Function;

/**
 * Reads a transcript line: exactly the bytes that {@link LineWriter} would write. First the whole line's form, then its
 * fields, then a text that it carries, then that text's hash.
 */
final class LineReader {
    private LineReader() {}

    static TranscriptLine read(String text) {
        var fields = Fields.parse(text).keys("seq", "type", "prev", "body");
        int seq = fields.number("seq");
        var prev = fields.value("prev", Sha256::isValid, Sha256::new);
        return new TranscriptLine(seq, prev, body(fields.text("type"), fields.object("body")));
    }

    private static Body body(String type, Fields body) {
        return switch (type) {
            case "manifest" -> manifest(body.keys("text", "sha256"));
            case "named" -> named(body.keys("id", "by"));
            case "params" -> params(body.keys("text", "sha256"));
            case "keyed" -> keyed(body.keys("by", "digits"));
            case "public" -> new Body.DigitsAgreed(digits(body.keys("digits")));
            case "beacon" ->
                new Body.BeaconRead(body.keys("value").value("value", Seed::isBeaconValue, value -> value));
            case "reveal" -> reveal(body.keys("party", "link"));
            case "seed" -> seed(body.keys("text", "seed"));
            case "result" -> result(body);
            case "void" -> voided(body.keys("cause", "party"));
            case "left" -> new Body.CadreLeft(body.keys("round", "id").number("round"), cadre(body));
            case "seats" -> seats(body.keys("round", "quota", "result"));
            case "call" -> call(body.keys("round", "hid", "try", "outcome", "by"));
            case "close" -> new Body.DrawClosed(body.keys("rounds").number("rounds"));
            default -> throw Unsound.of("line.type-unknown", "no such type of line");
        };
    }

    private static Body manifest(Fields body) {
        var hash = body.value("sha256", Sha256::isValid, Sha256::new);
        var manifest = inside(body.text("text"), Manifest::parse);
        sameHash(hash, manifest.sha256());
        return new Body.ManifestPublished(manifest);
    }

    private static Body params(Fields body) {
        var hash = body.value("sha256", Sha256::isValid, Sha256::new);
        var params = inside(body.text("text"), Params::parse);
        sameHash(hash, params.sha256());
        return new Body.ParamsPublished(params);
    }

    private static <T> T inside(String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (Unsound e) {
            throw e.inside();
        }
    }

    private static void sameHash(Sha256 written, Sha256 hash) {
        Unsound.unless(written.equals(hash), "line.hash", "sha256 is not the hash of the text");
    }

    private static Body named(Fields body) {
        var by = body.value("by", text -> DrawText.isName(text, Body.BY_MAX), text -> text);
        return new Body.CadreNamed(cadre(body), by);
    }

    private static CadreId cadre(Fields body) {
        return body.value("id", CadreId::parse);
    }

    private static Digits digits(Fields body) {
        return body.value("digits", Digits::isValid, Digits::new);
    }

    private static Body keyed(Fields body) {
        return new Body.DigitsKeyed(body.oneOf("by", Keyer.values(), Keyer::text), digits(body));
    }

    private static Body reveal(Fields body) {
        return new Body.LinkRevealed(body.value("party", Party::parse), body.value("link", Sha256::isValid, Link::new));
    }

    private static Body seed(Fields body) {
        return new Body.SeedComputed(body.text("text"), body.value("seed", Sha256::isValid, Sha256::new));
    }

    private static Body result(Fields body) {
        if (body.has("order")) {
            body.keys("order");
            return new Body.HouseholdsOrdered(body.texts("order").stream()
                    .map(text -> HouseholdId.parse(text)
                            .orElseThrow(() -> Unsound.of("line.value", "order lists household ids")))
                    .toList());
        }
        return new Body.CadresDrawn(entries(body.keys("result")));
    }

    private static List<Entry> entries(Fields body) {
        return body.objects("result").stream().map(LineReader::entry).toList();
    }

    private static Entry entry(Fields entry) {
        if (entry.has("seated")) {
            entry.keys("quota", "status", "seated").value("status", "exhausted"::equals, text -> text);
            return new Entry.Exhausted(entry.value("quota", Quota::parse), entry.number("seated"));
        }
        entry.keys("quota", "rank", "id", "ticket", "status");
        return new Entry.Drawn(
                entry.value("quota", Quota::parse),
                entry.number("rank"),
                cadre(entry),
                entry.value("ticket", Ticket::isValid, Ticket::new),
                entry.oneOf("status", Entry.Status.values(), Entry.Status::text));
    }

    private static Body voided(Fields body) {
        if (body.text("cause").equals("withdrawn")) {
            body.value("party", "-"::equals, text -> text);
            return new Body.Withdrawn();
        }
        body.value("cause", "link-missing"::equals, text -> text);
        return new Body.LinkMissing(body.value("party", Party::parse));
    }

    private static Body seats(Fields body) {
        return new Body.SeatsFilled(body.number("round"), body.value("quota", Quota::parse), entries(body));
    }

    private static Body call(Fields body) {
        var call = new Call(
                body.value("hid", HouseholdId::parse),
                body.number("try"),
                body.oneOf("outcome", Call.Outcome.values(), Call.Outcome::text),
                body.oneOf("by", Call.Dialler.values(), Call.Dialler::text));
        return new Body.HouseholdCalled(body.number("round"), call);
    }
}
