package gongping.people;

import gongping.draw.Party;
import java.util.List;
import java.util.Map;

/**
 * What codes stand for, that no roster says.
 *
 * @param where venues, {@code phone}, and the reasons for which somebody is excused, by code
 * @param parties the bodies that own a secret chain, in the order in which they reveal
 */
public record Places(Map<String, String> where, List<String> parties) {
    /** The names that a county starts with. */
    public static final Places USUAL = new Places(
            Map.ofEntries(
                    Map.entry("hall", "主会场"),
                    Map.entry("phone", "电话值守"),
                    Map.entry("v-east", "城东分会场"),
                    Map.entry("v-west", "城西分会场"),
                    Map.entry("sick", "病假"),
                    Map.entry("leave", "休假"),
                    Map.entry("training", "培训"),
                    Map.entry("duty", "值守防汛"),
                    Map.entry("trip", "公差")),
            List.of("会务组服务器", "县公证处", "县人大监察司法委"));

    public Places {
        where = Map.copyOf(where);
        parties = List.copyOf(parties);
    }

    String named(String code) {
        return where.getOrDefault(code, code);
    }

    String named(Party party) {
        return party.number() < parties.size() ? parties.get(party.number()) : party.text();
    }
}
