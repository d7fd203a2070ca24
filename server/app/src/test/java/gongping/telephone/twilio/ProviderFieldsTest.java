package gongping.telephone.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Conference;
import com.twilio.rest.api.v2010.account.conference.Participant;
import gongping.telephone.simulator.Net;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The simulator answers with every field that the provider's own library reads, and the library reads each answer. */
class ProviderFieldsTest {
    private static final String ORDER =
            "<Response><Dial><Conference participantLabel=\"t-A1\">inq-1</Conference></Dial></Response>";

    private static final String TO = "+8610030999999";
    private final Net net = Net.start(0);

    @AfterEach
    void close() {
        net.close();
    }

    private String get(String path) {
        return net.api("GET", path).body();
    }

    private String place() {
        return new JsonObject(net.api("POST", "/Calls.json", "To", TO, "From", Stage.FROM, "Twiml", ORDER)
                        .body())
                .getString("sid");
    }

    private static List<String> read(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredConstructors())
                .filter(one -> one.isAnnotationPresent(JsonCreator.class))
                .flatMap(one -> Arrays.stream(one.getParameters()))
                .map(ProviderFieldsTest::name)
                .toList();
    }

    private static String name(Parameter parameter) {
        return Objects.requireNonNull(parameter.getAnnotation(JsonProperty.class))
                .value();
    }

    private static void complete(Class<?> resource, String answer) {
        var fields = read(resource);
        assertThat(fields).as("what the library reads").hasSizeGreaterThan(10);
        assertThat(new JsonObject(answer).fieldNames())
                .as(resource.getSimpleName())
                .containsAll(fields);
    }

    @Test
    void a_call_has_every_field_before_while_and_after_it_is_up() {
        net.script(TO, "answers");
        var sid = place();
        for (var status : List.of(Call.Status.QUEUED, Call.Status.RINGING, Call.Status.IN_PROGRESS)) {
            var answer = get("/Calls/" + sid + ".json");
            complete(Call.class, answer);
            var call = Call.fromJson(answer, new ObjectMapper());
            assertThat(call.getStatus()).isEqualTo(status);
            assertThat(call.getDateCreated()).isNotNull();
            assertThat(call.getQueueTime()).matches("\\d+");
            net.advance(1_500);
        }
        net.api("POST", "/Calls/" + sid + ".json", "Status", "completed");
        var call = Call.fromJson(get("/Calls/" + sid + ".json"), new ObjectMapper());
        assertThat(call.getStatus()).isEqualTo(Call.Status.COMPLETED);
        assertThat(call.getDuration()).matches("\\d+");
        assertThat(call.getEndTime()).isAfterOrEqualTo(call.getStartTime());
        assertThat(call.getPriceUnit().getCurrencyCode()).isEqualTo("USD");
    }

    @Test
    void a_conference_and_its_participants_have_every_field_while_it_lasts_and_after() {
        net.script(TO, "answers");
        place();
        net.advance(10_000);
        var room = new JsonObject(get("/Conferences.json?FriendlyName=inq-1"))
                .getJsonArray("conferences")
                .getJsonObject(0);
        complete(Conference.class, room.encode());
        var sid = room.getString("sid");
        var leg = new JsonObject(get("/Conferences/" + sid + "/Participants.json"))
                .getJsonArray("participants")
                .getJsonObject(0);
        complete(Participant.class, leg.encode());
        var participant = Participant.fromJson(leg.encode(), new ObjectMapper());
        assertThat(participant.getLabel()).isEqualTo("t-A1");
        assertThat(participant.getStatus()).isEqualTo(Participant.Status.CONNECTED);
        net.api("POST", "/Conferences/" + sid + ".json", "Status", "completed");
        var ended = Conference.fromJson(get("/Conferences/" + sid + ".json"), new ObjectMapper());
        assertThat(ended.getStatus()).isEqualTo(Conference.Status.COMPLETED);
        assertThat(ended.getReasonConferenceEnded())
                .isEqualTo(Conference.ReasonConferenceEnded.CONFERENCE_ENDED_VIA_API);
    }
}
