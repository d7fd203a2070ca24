package gongping.telephone.twilio;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Conference;
import com.twilio.rest.api.v2010.account.conference.Participant;
import com.twilio.rest.api.v2010.account.conference.ParticipantUpdater;
import com.twilio.type.PhoneNumber;
import gongping.telephone.CallbackToken;
import gongping.telephone.Done;
import gongping.telephone.Leg;
import gongping.telephone.ProviderId;
import gongping.telephone.RoomId;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** The provider's conferences and their participants. Blocks. */
final class Rooms {
    private static final long LIST_MAX = 50;
    private static final int LINE_RING_S = 30;
    private static final int ROOM_MAX_S = 14_400;

    private final TwilioRestClient client;
    private final TwilioSettings settings;
    private final Addresses addresses;
    private final Map<RoomId, String> sids = new ConcurrentHashMap<>();

    Rooms(TwilioRestClient client, TwilioSettings settings, Addresses addresses) {
        this.client = client;
        this.settings = settings;
        this.addresses = addresses;
    }

    /** Calls whoever of hall and desk is not on the way yet; DONE once both are in and the hall is held. */
    Done open(RoomId room, CallbackToken token) {
        var legs = legs(room);
        if (labelled(legs, Leg.DESK).isEmpty()) {
            line(room, token, Leg.DESK, settings.desk(), true);
        }
        var hall = labelled(legs, Leg.HALL);
        if (hall.isEmpty() && settings.hall().isPresent()) {
            line(room, token, Leg.HALL, settings.hall().get(), false);
        }
        var ready = labelled(legs, Leg.DESK).filter(Leg::joined).isPresent()
                && (settings.hall().isEmpty() || hall.filter(Leg::joined).isPresent());
        return ready ? Done.DONE : Done.ASKED;
    }

    private static Optional<Leg> labelled(List<Leg> legs, String label) {
        return legs.stream().filter(leg -> leg.label().equals(label)).findAny();
    }

    private void line(RoomId room, CallbackToken token, String label, String to, boolean starts) {
        var creator = Participant.creator(room.text(), new PhoneNumber(settings.from()), new PhoneNumber(to))
                .setLabel(label)
                .setStartConferenceOnEnter(starts)
                .setEndConferenceOnExit(false)
                .setEarlyMedia(false)
                .setBeep("false")
                .setWaitUrl("")
                .setJitterBufferSize("small")
                .setTimeout(LINE_RING_S)
                .setTimeLimit(ROOM_MAX_S);
        addresses
                .room(token)
                .ifPresent(url -> creator.setConferenceStatusCallback(url.toString())
                        .setConferenceStatusCallbackEvent(List.of("start", "end", "join", "leave", "mute", "hold")));
        creator.create(client);
    }

    List<Leg> legs(RoomId room) {
        return in(room, sid -> {
                    var legs = new ArrayList<Leg>();
                    Participant.reader(sid)
                            .setPageSize(LIST_MAX)
                            .limit(LIST_MAX)
                            .read(client)
                            .forEach(one -> legs.add(leg(one)));
                    return List.copyOf(legs);
                })
                .orElse(List.of());
    }

    private static Leg leg(Participant one) {
        return new Leg(
                new ProviderId(one.getCallSid()),
                Objects.requireNonNullElse(one.getLabel(), ""),
                one.getStatus() == Participant.Status.CONNECTED,
                Boolean.TRUE.equals(one.getMuted()),
                Boolean.TRUE.equals(one.getHold()));
    }

    Done mute(RoomId room, ProviderId leg, boolean muted) {
        return change(room, leg.text(), wish -> wish.setMuted(muted));
    }

    Done hold(RoomId room, String leg, boolean held) {
        return change(room, leg, wish -> {
            wish.setHold(held);
            if (held) {
                addresses.silence().ifPresent(url -> wish.setHoldUrl(url.toString()));
            }
        });
    }

    Done say(RoomId room, ProviderId leg, URI clip) {
        return change(room, leg.text(), wish -> wish.setAnnounceUrl(clip.toString()));
    }

    private Done change(RoomId room, String leg, Consumer<ParticipantUpdater> wish) {
        return in(room, sid -> {
                    var updater = Participant.updater(sid, leg);
                    wish.accept(updater);
                    updater.update(client);
                    return Done.DONE;
                })
                .orElse(Done.GONE);
    }

    Done shut(RoomId room) {
        var done = in(room, sid -> {
            Conference.updater(sid).setStatus(Conference.UpdateStatus.COMPLETED).update(client);
            return Done.DONE;
        });
        sids.remove(room);
        return done.orElse(Done.GONE);
    }

    /** Works on the living room of this name; a room that is known but gone is looked up once more. */
    private <T> Optional<T> in(RoomId room, Function<String, T> work) {
        var known = sids.get(room);
        if (known != null) {
            try {
                return Optional.of(work.apply(known));
            } catch (ApiException e) {
                if (!gone(e)) {
                    throw e;
                }
                sids.remove(room);
            }
        }
        return find(room).flatMap(sid -> {
            sids.put(room, sid);
            try {
                return Optional.of(work.apply(sid));
            } catch (ApiException e) {
                if (gone(e)) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    static boolean gone(ApiException e) {
        return e.getCode() != null && (e.getCode() == Words.NOT_FOUND || e.getCode() == Words.BAD_STATE);
    }

    private Optional<String> find(RoomId room) {
        for (var one : Conference.reader()
                .setFriendlyName(room.text())
                .setPageSize(LIST_MAX)
                .limit(LIST_MAX)
                .read(client)) {
            if (one.getStatus() != Conference.Status.COMPLETED) {
                return Optional.of(one.getSid());
            }
        }
        return Optional.empty();
    }
}
