package gongping.view;

import gongping.conference.Conference;
import gongping.draw.Code;
import gongping.draw.Quota;
import gongping.draw.Roster;
import java.util.List;
import java.util.TreeMap;

/** A sealed group of the draw, such as townships, and its values. */
public record Group(String code, List<Share> values) {
    /** One value of a group; {@code members} counts its cadres. */
    public record Share(String code, String label, int members) {}

    static List<Group> all(Conference c, Directory directory) {
        return c.draw()
                .map(draw -> draw.draw().groups().values().stream()
                        .sorted(java.util.Comparator.comparing(gongping.draw.Group::name))
                        .map(group -> of(draw.draw().roster(), group, directory))
                        .toList())
                .orElse(List.of());
    }

    private static Group of(Roster roster, gongping.draw.Group group, Directory directory) {
        var members = new TreeMap<Code, Integer>();
        roster.cadres().forEach(cadre -> members.merge(group.value(cadre.id()), 1, Integer::sum));
        return new Group(
                group.name().text(),
                members.entrySet().stream()
                        .map(one -> new Share(
                                one.getKey().text(),
                                directory.group(new Quota.Filter(group.name(), one.getKey())),
                                one.getValue()))
                        .toList());
    }
}
