package gongping.telephone.simulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The provider's answers: every field is there, null where nothing is known; numbers are strings as it has them. */
final class Replies {
    private static final String VERSION = "2010-04-01";

    private final String account;

    Replies(String account) {
        this.account = account;
    }

    JsonObject call(PhoneCall call) {
        var uri = "/" + VERSION + "/Accounts/" + account + "/Calls/" + call.sid;
        return new JsonObject()
                .put("sid", call.sid)
                .put("date_created", Callbacks.stamp(call.created))
                .put("date_updated", Callbacks.stamp(call.updated))
                .putNull("parent_call_sid")
                .put("account_sid", account)
                .put("to", call.wanted.to())
                .put("to_formatted", call.wanted.to())
                .put("from", call.wanted.from())
                .put("from_formatted", call.wanted.from())
                .putNull("phone_number_sid")
                .put("status", call.status.shown())
                .put("start_time", stamp(call.status == CallStatus.QUEUED ? null : call.created))
                .put("end_time", stamp(call.status.ended() ? call.updated : null))
                .put("duration", call.status.ended() ? String.valueOf(call.seconds()) : null)
                .putNull("price")
                .put("price_unit", "USD")
                .put("direction", "outbound-api")
                .put("answered_by", call.answeredBy.isEmpty() ? null : call.answeredBy)
                .put("api_version", VERSION)
                .putNull("forwarded_from")
                .putNull("group_sid")
                .putNull("caller_name")
                .put("queue_time", String.valueOf(call.queueMs))
                .putNull("trunk_sid")
                .put("uri", uri + ".json")
                .put("subresource_uris", children(uri, List.of("notifications", "recordings", "events")));
    }

    JsonObject room(Room room) {
        var uri = "/" + VERSION + "/Accounts/" + account + "/Conferences/" + room.sid;
        return new JsonObject()
                .put("sid", room.sid)
                .put("account_sid", account)
                .put("date_created", Callbacks.stamp(room.created))
                .put("date_updated", Callbacks.stamp(room.updated))
                .put("api_version", VERSION)
                .put("friendly_name", room.name)
                .put("region", "us1")
                .put("status", room.status.word)
                .put("uri", uri + ".json")
                .put("subresource_uris", children(uri, List.of("participants", "recordings")))
                .put("reason_conference_ended", room.endReason.isEmpty() ? null : room.endReason)
                .put("call_sid_ending_conference", room.endedBy.isEmpty() ? null : room.endedBy);
    }

    JsonObject leg(Leg leg) {
        return new JsonObject()
                .put("account_sid", account)
                .put("call_sid", leg.call.sid)
                .put("label", leg.joining.label().isEmpty() ? null : leg.joining.label())
                .put("call_sid_to_coach", leg.coached.isEmpty() ? null : leg.coached)
                .put("coaching", leg.coaching)
                .put("conference_sid", leg.room.sid)
                .put("date_created", Callbacks.stamp(leg.created))
                .put("date_updated", Callbacks.stamp(leg.updated))
                .put("end_conference_on_exit", leg.endOnExit)
                .put("muted", leg.muted)
                .put("hold", leg.hold)
                .put("start_conference_on_enter", leg.joining.startOnEnter())
                .put("status", leg.status())
                .put("queue_time", String.valueOf(leg.call.queueMs))
                .put(
                        "uri",
                        "/" + VERSION + "/Accounts/" + account + "/Conferences/" + leg.room.sid + "/Participants/"
                                + leg.call.sid + ".json");
    }

    /** One page of a list; {@code path} is what was asked for, with its filters but without the page. */
    <T> JsonObject page(String key, String path, List<T> all, Function<T, JsonObject> each, int page, int size) {
        var start = Math.min(page * size, all.size());
        var end = Math.min(start + size, all.size());
        var array = new JsonArray();
        all.subList(start, end).forEach(one -> array.add(each.apply(one)));
        return new JsonObject()
                .put(key, array)
                .put("page", page)
                .put("page_size", size)
                .put("start", start)
                .put("end", Math.max(start, end - 1))
                .put("uri", link(path, page, size))
                .put("first_page_uri", link(path, 0, size))
                .put("previous_page_uri", page == 0 ? null : link(path, page - 1, size))
                .put("next_page_uri", end == all.size() ? null : link(path, page + 1, size));
    }

    private static String link(String path, int page, int size) {
        return path + (path.contains("?") ? "&" : "?") + "PageSize=" + size + "&Page=" + page + "&PageToken=PA" + page;
    }

    private static JsonObject children(String uri, List<String> names) {
        var object = new JsonObject();
        names.forEach(name ->
                object.put(name, uri + "/" + Character.toUpperCase(name.charAt(0)) + name.substring(1) + ".json"));
        return object;
    }

    private static @Nullable String stamp(@Nullable Instant at) {
        return at == null ? null : Callbacks.stamp(at);
    }
}
