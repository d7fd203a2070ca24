package gongping.telephone.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One physical call and what became of it. Touched on the simulator's context only. */
final class PhoneCall {
    /**
     * What was asked for.
     *
     * @param verbs what runs once somebody picks up, or null where {@code url} is asked then
     * @param url address of the TwiML, empty where it came with the order
     * @param fallbackUrl asked where {@code url} fails; may be empty
     * @param callback where its progress is posted; may be empty
     * @param events which events are posted
     * @param listen whether a machine is listened for
     */
    record Wanted(
            String to,
            String from,
            @Nullable List<Verb> verbs,
            String url,
            String fallbackUrl,
            int timeoutS,
            int timeLimitS,
            String callback,
            List<String> events,
            boolean listen) {}

    final String sid;
    final Wanted wanted;
    final Script script;
    final Instant created;
    final List<Spoken> spoken = new ArrayList<>();
    final List<Runnable> timers = new ArrayList<>();
    CallStatus status = CallStatus.QUEUED;
    long queueMs;
    int sequence;
    int sip;
    Instant updated;
    String answeredBy = "";
    boolean asked;
    boolean told;

    @Nullable Instant answered;

    @Nullable Instant ended;

    @Nullable Leg leg;

    @Nullable Playing playing;

    PhoneCall(String sid, Wanted wanted, Script script, Instant created) {
        this.sid = sid;
        this.wanted = wanted;
        this.script = script;
        this.created = created;
        this.updated = created;
    }

    /** Stops whatever was still going to happen on this call. */
    void quiet() {
        timers.forEach(Runnable::run);
        timers.clear();
    }

    long seconds() {
        return answered == null || ended == null ? 0 : ended.getEpochSecond() - answered.getEpochSecond();
    }
}
