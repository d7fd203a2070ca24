package gongping.telephone.twilio;

import gongping.telephone.Fact;
import gongping.telephone.Leg;
import gongping.telephone.LineId;
import gongping.telephone.ProviderId;
import io.vertx.core.MultiMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads callbacks. Numbers that stand in them are not taken over; unknown words and fields do no harm. */
final class Facts {
    /** A fact without its dialling. */
    record Told(
            ProviderId provider,
            String label,
            Fact.Kind kind,
            String key,
            OptionalLong sequence,
            Optional<Instant> stamp) {
        Fact fact(LineId line) {
            return new Fact(line, provider, kind, key, sequence, stamp, Instant.now(), Fact.Source.CALLBACK);
        }
    }

    private static final String SID = "[A-Z]{2}[0-9a-fA-F]{32}";

    private Facts() {}

    /** A call's progress. */
    static Optional<Told> progress(MultiMap fields) {
        return sid(fields, "CallSid")
                .map(call -> new Told(
                        new ProviderId(call),
                        "",
                        Words.progress(text(fields, "CallStatus")),
                        key(fields, call),
                        number(fields),
                        stamp(fields)));
    }

    /** An event of a room; what belongs to nobody in it is left out. */
    static Optional<Told> room(MultiMap fields) {
        return sid(fields, "ConferenceSid")
                .flatMap(room -> sid(fields, "CallSid").map(call -> {
                    var label = text(fields, "ParticipantLabel");
                    var event = text(fields, "StatusCallbackEvent");
                    var kind = label.equals(Leg.HALL)
                            ? Words.hall(event)
                            : label.equals(Leg.DESK)
                                    ? Fact.Kind.OTHER
                                    : Words.leg(event, Optional.ofNullable(fields.get("ParticipantCallStatus")));
                    return new Told(
                            new ProviderId(call), label, kind, key(fields, room), number(fields), stamp(fields));
                }));
    }

    /** The call or room and its running number; without one, the mark of the delivery. */
    private static String key(MultiMap fields, String of) {
        var number = number(fields);
        return of + "/"
                + (number.isPresent()
                        ? String.valueOf(number.getAsLong())
                        : "s-" + text(fields, "CallStatus") + text(fields, "StatusCallbackEvent"));
    }

    private static OptionalLong number(MultiMap fields) {
        var text = text(fields, "SequenceNumber");
        return text.matches("\\d{1,9}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    private static Optional<Instant> stamp(MultiMap fields) {
        try {
            return Optional.of(ZonedDateTime.parse(text(fields, "Timestamp"), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> sid(MultiMap fields, String name) {
        return Optional.of(text(fields, name)).filter(text -> text.matches(SID));
    }

    private static String text(MultiMap fields, String name) {
        var value = fields.get(name);
        return value == null ? "" : value;
    }
}
