package gongping.view;

import gongping.draw.HouseholdId;

/**
 * A household, as everybody may see it.
 *
 * @param id its number, {@code C01234/H07}: what a command names
 * @param hid as H07
 * @param masked as 王**; 已删除 once it was erased; empty until it is known
 * @param place its village or township
 */
public record Household(String id, String hid, String masked, String place) {
    static Household of(Directory directory, HouseholdId id) {
        var home = directory.home(id);
        return new Household(
                id.text(),
                hid(id),
                home.map(Directory.Home::masked).orElse(""),
                home.map(Directory.Home::place).orElse(""));
    }

    static String hid(HouseholdId id) {
        return "H%02d".formatted(id.number());
    }
}
