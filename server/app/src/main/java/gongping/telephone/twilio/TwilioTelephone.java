package gongping.telephone.twilio;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.type.Twiml;
import gongping.telephone.Ability;
import gongping.telephone.CallbackToken;
import gongping.telephone.Calling;
import gongping.telephone.Dial;
import gongping.telephone.Done;
import gongping.telephone.Fact;
import gongping.telephone.FactListener;
import gongping.telephone.Found;
import gongping.telephone.Leg;
import gongping.telephone.LegOrder;
import gongping.telephone.LineId;
import gongping.telephone.PhoneNumber;
import gongping.telephone.Placed;
import gongping.telephone.Placed.Meaning;
import gongping.telephone.ProviderId;
import gongping.telephone.RoomId;
import gongping.telephone.Snapshot;
import gongping.telephone.Telephone;
import io.vertx.core.Future;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The telephone over Twilio, or over the simulator. */
public final class TwilioTelephone implements Telephone {
    private static final long LIST_MAX = 50;
    private static final int AT_ONCE = 12;

    /** The hall's switch never waits behind anything else. */
    private static final int SWITCHES = 8;

    private final TwilioSettings settings;
    private final OneRequest http;
    private final TwilioRestClient client;
    private final Addresses addresses;
    private final Rooms rooms;
    private final Calling calling = new Calling(AT_ONCE);
    private final Calling switching = new Calling(SWITCHES);
    private final Map<LineId, Future<Placed>> placed = new ConcurrentHashMap<>();
    private volatile FactListener listener = fact -> Future.succeededFuture(FactListener.Heard.STRAY);

    /** A telephone with these settings; nothing is asked of the provider yet. */
    public TwilioTelephone(TwilioSettings settings) {
        this.settings = settings;
        this.http = new OneRequest(settings);
        this.client = new TwilioRestClient.Builder(
                        settings.account(), settings.tokens().getFirst())
                .httpClient(http)
                .build();
        this.addresses = new Addresses(settings.publicUrl(), settings.silence());
        this.rooms = new Rooms(client, settings, addresses);
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.PLACE, Ability.HEARS_RINGING, Ability.MIX, Ability.SAY, Ability.LOOK);
    }

    @Override
    public Future<Placed> place(Dial dial) {
        if (dial.to().sample() && !settings.loopback()) {
            return Future.succeededFuture(new Placed.Refused("sample-number", Meaning.SAMPLE_NUMBER));
        }
        return placed.computeIfAbsent(
                dial.line(),
                line -> calling.<Placed>call(() -> create(dial))
                        .recover(lost -> Future.succeededFuture(new Placed.Unknown("not run")))
                        .onSuccess(what -> forgetIfNothingHappened(line, what)));
    }

    /** Only an order that surely dialled nothing may be given again. */
    private void forgetIfNothingHappened(LineId line, Placed what) {
        if (what instanceof Placed.Refused) {
            placed.remove(line);
        }
    }

    private Placed create(Dial dial) {
        var creator = Call.creator(
                        new com.twilio.type.PhoneNumber(dial.to().e164()),
                        new com.twilio.type.PhoneNumber(settings.from()),
                        new Twiml(Document.callee(dial, addresses.room(dial.token()))))
                .setTimeout(dial.ringSeconds())
                .setTimeLimit(dial.maxSeconds())
                .setRecord(false);
        addresses
                .status(dial.token())
                .ifPresent(url -> creator.setStatusCallback(url.toString())
                        .setStatusCallbackEvent(List.of("initiated", "ringing", "answered", "completed")));
        try {
            var sid = creator.create(client).getSid();
            return sid == null ? new Placed.Unknown("no sid") : new Placed.Accepted(new ProviderId(sid));
        } catch (OneRequest.NotSent e) {
            return new Placed.Refused("not-sent", Meaning.UNREACHABLE);
        } catch (OneRequest.TooMany e) {
            return new Placed.Refused("20429", Meaning.TRY_LATER);
        } catch (ApiException e) {
            return e.getCode() == null
                    ? new Placed.Unknown(String.valueOf(e.getMessage()))
                    : new Placed.Refused(String.valueOf(e.getCode()), Words.meaning(e.getCode()));
        }
    }

    @Override
    public Future<List<Found>> find(LineId line, PhoneNumber to, Instant from, Instant until) {
        return calling.call(() -> {
            var found = new ArrayList<Found>();
            Call.reader()
                    .setTo(to.e164())
                    .setFrom(settings.from())
                    .setPageSize(LIST_MAX)
                    .limit(LIST_MAX)
                    .read(client)
                    .forEach(call -> {
                        var created = call.getDateCreated().toInstant();
                        if ("outbound-api".equals(call.getDirection())
                                && !created.isBefore(from)
                                && !created.isAfter(until)) {
                            found.add(
                                    new Found(new ProviderId(call.getSid()), created, Words.status(call.getStatus())));
                        }
                    });
            // The provider lists the newest first and dates to a second: what it lists last came first.
            Collections.reverse(found);
            found.sort(Comparator.comparing(Found::created));
            return List.copyOf(found);
        });
    }

    @Override
    public Future<Snapshot> look(ProviderId provider) {
        return calling.call(() -> {
            var call = Call.fetcher(provider.text()).fetch(client);
            var duration = call.getDuration();
            var seconds = duration != null && duration.matches("\\d{1,6}") ? Integer.parseInt(duration) : 0;
            return new Snapshot(provider, Words.status(call.getStatus()), seconds);
        });
    }

    @Override
    public Future<Done> open(RoomId room, CallbackToken token) {
        return calling.call(() -> rooms.open(room, token));
    }

    @Override
    public Future<List<Leg>> legs(RoomId room) {
        return calling.call(() -> rooms.legs(room));
    }

    @Override
    public Future<Done> leg(RoomId room, ProviderId provider, LegOrder order) {
        return switching.call(() -> switch (order) {
            case MUTE -> rooms.mute(room, provider, true);
            case UNMUTE -> rooms.mute(room, provider, false);
            case HOLD -> rooms.hold(room, provider.text(), true);
            case UNHOLD -> rooms.hold(room, provider.text(), false);
            case HANGUP -> hangUp(provider);
        });
    }

    private Done hangUp(ProviderId provider) {
        try {
            Call.updater(provider.text()).setStatus(Call.UpdateStatus.COMPLETED).update(client);
            return Done.DONE;
        } catch (ApiException e) {
            if (Rooms.gone(e)) {
                return Done.GONE;
            }
            throw e;
        }
    }

    @Override
    public Future<Done> hall(RoomId room, boolean open) {
        return switching.call(() -> rooms.hold(room, Leg.HALL, !open));
    }

    @Override
    public Future<Done> say(RoomId room, ProviderId provider, URI clip) {
        return calling.call(() -> rooms.say(room, provider, clip));
    }

    @Override
    public Future<Done> shut(RoomId room) {
        return calling.call(() -> rooms.shut(room));
    }

    @Override
    public void facts(FactListener listener) {
        this.listener = listener;
    }

    /** A callback brought a fact. */
    Future<FactListener.Heard> arrived(Fact fact) {
        return listener.heard(fact);
    }

    @Override
    public void close() {
        calling.close();
        switching.close();
        http.close();
    }
}
