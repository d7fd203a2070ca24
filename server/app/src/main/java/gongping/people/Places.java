package gongping.people;

import java.util.Map;

/**
 * What codes stand for, that no roster says.
 *
 * @param where venues, {@code phone}, and the reasons for which somebody is excused, by code
 */
public record Places(Map<String, String> where) {
    /** The names that a county starts with. */
    public static final Places USUAL = new Places(Map.ofEntries(
            Map.entry("hall", "主会场"),
            Map.entry("phone", "电话值守"),
            Map.entry("v-east", "城东分会场"),
            Map.entry("v-west", "城西分会场"),
            Map.entry("sick", "病假"),
            Map.entry("leave", "休假"),
            Map.entry("training", "培训"),
            Map.entry("duty", "值守防汛"),
            Map.entry("trip", "公差")));

    public Places {
        where = Map.copyOf(where);
    }

    String named(String code) {
        return where.getOrDefault(code, code);
    }
}
