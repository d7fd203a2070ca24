package gongping.telephone.simulator;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is told to the customer's server, and the documents that are asked of it. */
final class Callbacks {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss xx", Locale.ENGLISH);

    private final World world;
    private final Post post;

    Callbacks(World world) {
        this.world = world;
        this.post = new Post(world);
    }

    static String stamp(Instant at) {
        return STAMP.format(at.atOffset(ZoneOffset.UTC));
    }

    /** The call came to another status. */
    void progress(PhoneCall call) {
        var sequence = call.sequence++;
        var wanted = call.wanted;
        if (wanted.callback().isEmpty() || !wanted.events().contains(event(call.status))) {
            return;
        }
        var fields = basics(call)
                .add("Timestamp", stamp(world.time.wall().plusMillis(world.faults.skewMs)))
                .add("CallbackSource", "call-progress-events")
                .add("SequenceNumber", String.valueOf(sequence));
        if (call.status.ended()) {
            fields.add("CallDuration", String.valueOf(call.seconds()))
                    .add("Duration", String.valueOf((call.seconds() + 59) / 60))
                    .add("SipResponseCode", String.valueOf(call.sip));
        }
        post.tell(wanted.callback(), wanted.to(), fields);
    }

    private static String event(CallStatus status) {
        return switch (status) {
            case QUEUED -> "";
            case INITIATED -> "initiated";
            case RINGING -> "ringing";
            case IN_PROGRESS -> "answered";
            case COMPLETED, BUSY, FAILED, NO_ANSWER, CANCELED -> "completed";
        };
    }

    /** Something happened in a room; the first one in decided who is told what. */
    void room(Room room, @Nullable Leg leg, String event, String kind, Map<String, String> more) {
        var sequence = room.sequence++;
        if (room.callback.isEmpty() || !room.events.contains(kind)) {
            return;
        }
        var fields = MultiMap.caseInsensitiveMultiMap()
                .add("ConferenceSid", room.sid)
                .add("FriendlyName", room.name)
                .add("AccountSid", world.settings.account())
                .add("SequenceNumber", String.valueOf(sequence))
                .add("Timestamp", stamp(world.time.wall().plusMillis(world.faults.skewMs)))
                .add("StatusCallbackEvent", event);
        if (leg != null) {
            fields.add("CallSid", leg.call.sid)
                    .add("Muted", String.valueOf(leg.muted))
                    .add("Hold", String.valueOf(leg.hold))
                    .add("Coaching", String.valueOf(leg.coaching))
                    .add("StartConferenceOnEnter", String.valueOf(leg.joining.startOnEnter()))
                    .add("EndConferenceOnExit", String.valueOf(leg.endOnExit));
            if (!leg.joining.label().isEmpty()) {
                fields.add("ParticipantLabel", leg.joining.label());
            }
        }
        more.forEach(fields::add);
        post.tell(room.callback, leg == null ? "" : leg.call.wanted.to(), fields);
    }

    /** Asks for TwiML on a call's behalf. */
    Future<String> fetch(PhoneCall call, String url, MultiMap more) {
        return post.ask(url, basics(call).addAll(more));
    }

    private MultiMap basics(PhoneCall call) {
        return MultiMap.caseInsensitiveMultiMap()
                .add("CallSid", call.sid)
                .add("AccountSid", world.settings.account())
                .add("From", call.wanted.from())
                .add("To", call.wanted.to())
                .add("Caller", call.wanted.from())
                .add("Called", call.wanted.to())
                .add("CallStatus", call.status.word())
                .add("ApiVersion", "2010-04-01")
                .add("Direction", "outbound-api")
                .add("ToCountry", "CN")
                .add("CalledCountry", "CN");
    }
}
