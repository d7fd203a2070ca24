package gongping.conference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import gongping.draw.Link;
import gongping.draw.Party;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The chains that witnesses hold themselves, by what they have published of them (draw.md §3.2): K_n by party, as
 * {@code {"witness.1": "<64 hex>"}}. The secret behind each is on its owner's device and nowhere else.
 */
public record OwnChains(@JsonValue Map<Party, Link> ends) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OwnChains {
        ends = Collections.unmodifiableSortedMap(new TreeMap<>(ends));
    }

    /** K_n of this party, where it holds its chain itself. */
    public Optional<Link> end(Party party) {
        return Optional.ofNullable(ends.get(party));
    }

    /** Whether two parties name the same chain: then one of them does not own it. */
    boolean isAnyTwice() {
        return new HashSet<>(ends.values()).size() < ends.size();
    }
}
