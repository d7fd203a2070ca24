package gongping.draw;

import java.util.Collection;
import java.util.function.Consumer;

/** Writes a transcript line, byte for byte as DRAW/1 §3.9 wants it. */
final class LineWriter {
    private final StringBuilder out = new StringBuilder(300);
    private boolean first = true;

    private LineWriter() {}

    static String text(TranscriptLine line) {
        var writer = new LineWriter();
        writer.object(w -> w.field("seq", line.seq())
                .field("type", type(line.body()))
                .field("prev", line.prev().hex())
                .key("body")
                .object(body -> body.body(line.body())));
        return writer.out.toString();
    }

    static String type(Body body) {
        return switch (body) {
            case Body.ManifestPublished b -> "manifest";
            case Body.CadreNamed b -> "named";
            case Body.ParamsPublished b -> "params";
            case Body.DigitsKeyed b -> "keyed";
            case Body.DigitsAgreed b -> "public";
            case Body.BeaconRead b -> "beacon";
            case Body.LinkRevealed b -> "reveal";
            case Body.SeedComputed b -> "seed";
            case Body.CadresDrawn b -> "result";
            case Body.HouseholdsOrdered b -> "result";
            case Body.Withdrawn b -> "void";
            case Body.LinkMissing b -> "void";
            case Body.CadreLeft b -> "left";
            case Body.SeatsFilled b -> "seats";
            case Body.HouseholdCalled b -> "call";
            case Body.DrawClosed b -> "close";
        };
    }

    private LineWriter body(Body body) {
        return switch (body) {
            case Body.ManifestPublished(var manifest) ->
                field("text", manifest.text()).field("sha256", manifest.sha256().hex());
            case Body.CadreNamed(var id, var by) -> field("id", id.text()).field("by", by);
            case Body.ParamsPublished(var params) ->
                field("text", params.text()).field("sha256", params.sha256().hex());
            case Body.DigitsKeyed(var by, var digits) -> field("by", by.text()).field("digits", digits.text());
            case Body.DigitsAgreed(var digits) -> field("digits", digits.text());
            case Body.BeaconRead(var value) -> field("value", value);
            case Body.LinkRevealed(var party, var link) ->
                field("party", party.text()).field("link", link.hex());
            case Body.SeedComputed(var text, var seed) -> field("text", text).field("seed", seed.hex());
            case Body.CadresDrawn(var result) -> key("result").list(result, this::entry);
            case Body.HouseholdsOrdered(var order) -> key("order").list(order, hid -> string(hid.text()));
            case Body.Withdrawn() -> field("cause", "withdrawn").field("party", "-");
            case Body.LinkMissing(var party) -> field("cause", "link-missing").field("party", party.text());
            case Body.CadreLeft(var round, var id) -> field("round", round).field("id", id.text());
            case Body.SeatsFilled(var round, var quota, var result) ->
                field("round", round).field("quota", quota.text()).key("result").list(result, this::entry);
            case Body.HouseholdCalled(var round, var call) ->
                field("round", round)
                        .field("hid", call.hid().text())
                        .field("try", call.attempt())
                        .field("outcome", call.outcome().text())
                        .field("by", call.by().text());
            case Body.DrawClosed(var rounds) -> field("rounds", rounds);
        };
    }

    private void entry(Entry entry) {
        object(w -> {
            switch (entry) {
                case Entry.Drawn(var quota, var rank, var id, var ticket, var status) ->
                    w.field("quota", quota.text())
                            .field("rank", rank)
                            .field("id", id.text())
                            .field("ticket", ticket.text())
                            .field("status", status.text());
                case Entry.Exhausted(var quota, var seated) ->
                    w.field("quota", quota.text()).field("status", "exhausted").field("seated", seated);
            }
        });
    }

    private LineWriter object(Consumer<LineWriter> fields) {
        out.append('{');
        first = true;
        fields.accept(this);
        out.append('}');
        first = false;
        return this;
    }

    private <T> LineWriter list(Collection<T> items, Consumer<T> write) {
        out.append('[');
        boolean comma = false;
        for (var item : items) {
            if (comma) {
                out.append(',');
            }
            write.accept(item);
            comma = true;
        }
        out.append(']');
        return this;
    }

    private LineWriter field(String key, String value) {
        key(key).string(value);
        return this;
    }

    private LineWriter field(String key, int value) {
        key(key).out.append(value);
        return this;
    }

    private LineWriter key(String key) {
        if (!first) {
            out.append(',');
        }
        first = false;
        out.append('"').append(key).append("\":");
        return this;
    }

    private void string(String value) {
        string(value, out);
    }

    static void string(String value, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            character(value.charAt(i), out);
        }
        out.append('"');
    }

    private static void character(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (c < 0x20) {
                    out.append("\\u00%02x".formatted((int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
