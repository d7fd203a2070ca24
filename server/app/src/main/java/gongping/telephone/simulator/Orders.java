package gongping.telephone.simulator;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an order to call, and says what is wrong with it in the provider's codes. */
final class Orders {
    private static final int TWIML_MAX = 4_000;
    private static final int TIMEOUT_MAX = 600;
    private static final int LIMIT_S = 14_400;

    /** An order that can be carried out, or what is wrong with it. */
    record Read(PhoneCall.@Nullable Wanted wanted, ProviderError error) {
        static Read of(PhoneCall.Wanted wanted) {
            return new Read(wanted, ProviderError.INTERNAL);
        }

        static Read wrong(ProviderError error) {
            return new Read(null, error);
        }
    }

    private Orders() {}

    /** {@code Calls.json}. */
    static Read call(Form form) {
        var wrong = numbers(form);
        if (wrong.isPresent()) {
            return Read.wrong(wrong.get());
        }
        var url = form.text("Url");
        if (!url.isEmpty()) {
            return isAddress(url) ? Read.of(wanted(form, null, url)) : Read.wrong(ProviderError.BAD_URL);
        }
        var twiml = form.text("Twiml");
        if (twiml.isEmpty() || twiml.length() > TWIML_MAX) {
            return Read.wrong(form.has("ApplicationSid") ? ProviderError.BAD_APPLICATION : ProviderError.BAD_URL);
        }
        try {
            return Read.of(wanted(form, Twiml.parse(twiml), ""));
        } catch (Twiml.Unreadable e) {
            return Read.of(wanted(form, List.of(new Verb.Hangup()), ""));
        }
    }

    /** {@code Participants.json} of a room. */
    static Read participant(Form form, Joining joining) {
        var wrong = numbers(form);
        return wrong.isPresent()
                ? Read.wrong(wrong.get())
                : Read.of(wanted(form, List.of(new Verb.Join(joining, "")), ""));
    }

    static Joining joining(Form form, String room) {
        return new Joining(
                room,
                form.text("Label"),
                form.flag("Muted", false),
                form.flag("StartConferenceOnEnter", true),
                form.flag("EndConferenceOnExit", false),
                !form.text("Beep").equals("false"),
                form.text("WaitUrl"),
                form.has("JitterBufferSize") ? form.text("JitterBufferSize") : "large",
                form.text("ConferenceStatusCallback"),
                form.all("ConferenceStatusCallbackEvent"));
    }

    private static PhoneCall.Wanted wanted(Form form, @Nullable List<Verb> verbs, String url) {
        var events = form.all("StatusCallbackEvent");
        return new PhoneCall.Wanted(
                form.text("To"),
                form.text("From"),
                verbs,
                url,
                form.text("FallbackUrl"),
                form.number("Timeout", 60, TIMEOUT_MAX),
                form.number("TimeLimit", LIMIT_S, LIMIT_S),
                form.text("StatusCallback"),
                events.isEmpty() ? List.of("completed") : events,
                form.text("MachineDetection").startsWith("Enable")
                        || form.text("MachineDetection").equals("DetectMessageEnd"));
    }

    private static Optional<ProviderError> numbers(Form form) {
        if (form.text("To").isEmpty()) {
            return Optional.of(ProviderError.NO_TO);
        } else if (!form.text("To").matches("\\+\\d{5,15}")) {
            return Optional.of(ProviderError.BAD_TO);
        } else if (!form.text("From").matches("\\+\\d{5,15}")) {
            return Optional.of(ProviderError.BAD_FROM);
        }
        return Optional.empty();
    }

    private static boolean isAddress(String url) {
        try {
            var uri = new URI(url);
            return uri.isAbsolute() && List.of("http", "https").contains(uri.getScheme());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
