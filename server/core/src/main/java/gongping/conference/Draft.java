package gongping.conference;

import gongping.draw.Body;
import gongping.draw.CadreId;
import gongping.draw.Ceremony;
import gongping.draw.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The next state while one event is folded; never leaves {@link Fold}. */
final class Draft {
    Phase phase;
    Optional<Plan> plan;
    Optional<Ceremony> draw;
    Publication publication;
    Map<CadreId, Presence> presences;
    Map<Integer, Round> rounds;
    Map<InquiryId, Inquiry> inquiries;
    Optional<InquiryId> onStage;
    Map<AttemptId, Call> calls;
    Records records;
    SecondMachine second;
    PublicLog log;
    Scene scene;
    boolean panic;
    Optional<Instant> liveAt;
    List<Pause> pauses;
    Optional<Instant> closedAt;
    private final Map<String, Long> changed;

    Draft(Conference state) {
        phase = state.phase();
        plan = state.plan();
        draw = state.draw();
        publication = state.publication();
        presences = state.presences();
        rounds = state.rounds();
        inquiries = state.inquiries();
        onStage = state.onStage();
        calls = state.calls();
        records = state.records();
        second = state.second();
        log = state.log();
        scene = state.scene();
        panic = state.panic();
        liveAt = state.liveAt();
        pauses = state.pauses();
        closedAt = state.closedAt();
        changed = state.changed();
    }

    Conference at(long version, Event event) {
        var touched = new LinkedHashMap<>(changed);
        Subjects.changed(event).forEach(subject -> touched.put(subject, version));
        return new Conference(
                version,
                phase,
                plan,
                draw,
                publication,
                presences,
                rounds,
                inquiries,
                onStage,
                calls,
                records,
                second,
                log,
                scene,
                panic,
                liveAt,
                pauses,
                closedAt,
                Collections.unmodifiableMap(touched));
    }

    /** Appends a transcript line that the decision has already found to stand. */
    void append(Body line) {
        switch (draw.orElseThrow().append(line)) {
            case Step.Appended appended -> written(appended);
            case Step.Refused(var why) -> throw new IllegalStateException(why.code());
        }
    }

    void written(Step.Appended appended) {
        draw = Optional.of(appended.ceremony());
        publication = publication.with(appended.line());
    }

    void put(Round round) {
        rounds = plus(rounds, round.number(), round);
    }

    void put(Inquiry inquiry) {
        inquiries = plus(inquiries, inquiry.id(), inquiry);
    }

    void put(Call call) {
        calls = plus(calls, call.attempt().id(), call);
    }

    static <K, V> Map<K, V> plus(Map<K, V> map, K key, V value) {
        var next = new LinkedHashMap<>(map);
        next.put(key, value);
        return Collections.unmodifiableMap(next);
    }

    static <V> List<V> plus(List<V> list, V value) {
        var next = new ArrayList<>(list);
        next.add(value);
        return Collections.unmodifiableList(next);
    }
}
