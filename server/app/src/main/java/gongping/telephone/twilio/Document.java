package gongping.telephone.twilio;

import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Conference;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Play;
import com.twilio.twiml.voice.Say;
import gongping.telephone.Dial;
import gongping.telephone.Greeting;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The TwiML that goes along with an order, so that no document is fetched when somebody picks up. */
final class Document {
    private static final String SORRY = "通话没有接通，打扰您了，再见。";

    private Document() {}

    /** Greeting, then the room, muted and without starting it; a refused join says good-bye. */
    static String callee(Dial dial, Optional<URI> roomCallback) {
        var room = new Conference.Builder(dial.room().text())
                .participantLabel(dial.line().text())
                .muted(true)
                .beep(Conference.Beep.FALSE)
                .startConferenceOnEnter(false)
                .endConferenceOnExit(false)
                .waitUrl("")
                .jitterBufferSize(Conference.JitterBufferSize.SMALL);
        roomCallback.ifPresent(url -> room.statusCallback(url.toString())
                .statusCallbackEvents(List.of(
                        Conference.Event.START,
                        Conference.Event.END,
                        Conference.Event.JOIN,
                        Conference.Event.LEAVE,
                        Conference.Event.MUTE,
                        Conference.Event.HOLD)));
        var answer = new VoiceResponse.Builder();
        switch (dial.greeting()) {
            case Greeting.Spoken(var text) -> answer.say(say(text));
            case Greeting.Recorded(var address) -> answer.play(new Play.Builder(address.toString()).build());
        }
        return answer.dial(new com.twilio.twiml.voice.Dial.Builder()
                        .conference(room.build())
                        .build())
                .say(say(SORRY))
                .hangup(new Hangup.Builder().build())
                .build()
                .toXml();
    }

    private static Say say(String text) {
        return new Say.Builder(text).language(Say.Language.ZH_CN).build();
    }
}
