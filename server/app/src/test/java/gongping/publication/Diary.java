package gongping.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** When which press was made that lets something out; noted right before it. */
final class Diary {
    /** When the second machine agreed with a round's results: its first, then each substitute's. */
    private final Map<Integer, List<Instant>> agreed = new HashMap<>();

    private final Map<Integer, List<Instant>> announced = new HashMap<>();
    private final Map<Integer, Instant> voided = new HashMap<>();
    private final Map<Integer, Instant> callsEnded = new HashMap<>();
    private final Map<String, Instant> excused = new HashMap<>();
    private final Set<String> named = new HashSet<>();
    private final Map<String, Instant> dialled = new LinkedHashMap<>();
    private final Map<String, Instant> keyedAlone = new HashMap<>();
    private final Map<String, Instant> bothKeyed = new HashMap<>();
    private int attempts;

    void agreed(int round) {
        agreed.computeIfAbsent(round, none -> new ArrayList<>()).add(Instant.now());
    }

    void announced(int round) {
        announced.computeIfAbsent(round, none -> new ArrayList<>()).add(Instant.now());
    }

    /** The last press counts: those before it were refused. */
    void voided(int round) {
        voided.put(round, Instant.now());
    }

    void callsEnded(int round) {
        callsEnded.put(round, Instant.now());
    }

    void excused(String cadre) {
        excused.put(cadre, Instant.now());
    }

    void named(String cadre) {
        named.add(cadre);
    }

    void dials(String household) {
        attempts++;
        dialled.putIfAbsent(household, Instant.now());
    }

    void keyedAlone(String digits) {
        keyedAlone.put(digits, Instant.now());
    }

    void bothKeyed(String digits) {
        bothKeyed.put(digits, Instant.now());
    }

    /** The call of the last dialling. */
    String attempt() {
        return "A%04d".formatted(attempts);
    }

    List<Instant> agreements(int round) {
        return agreed.getOrDefault(round, List.of());
    }

    List<Instant> announcements(int round) {
        return announced.getOrDefault(round, List.of());
    }

    Optional<Instant> isVoid(int round) {
        return Optional.ofNullable(voided.get(round));
    }

    Optional<Instant> calling(int round) {
        return Optional.ofNullable(callsEnded.get(round));
    }

    Map<String, Instant> excused() {
        return excused;
    }

    boolean isNamed(String cadre) {
        return named.contains(cadre);
    }

    Map<String, Instant> dialled() {
        return dialled;
    }

    /** Digits that one keyed before the other; when the other's were in too. */
    Map<String, Instant> bothKeyed() {
        return bothKeyed;
    }

    Instant keyed(String digits) {
        return java.util.Objects.requireNonNull(keyedAlone.get(digits));
    }
}
