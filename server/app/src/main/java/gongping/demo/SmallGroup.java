package gongping.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A township small enough that, with half of its cadres excused, a round over it most likely draws somebody absent.
 *
 * @param name {@code township/T07}
 * @param excused half of its members
 */
record SmallGroup(String name, List<String> excused) {
    private static final int MEMBERS_LEAST = 6;

    /** From the sample's own file: id, group, value, label. */
    static SmallGroup of(Path file) throws IOException {
        Map<String, List<String>> townships = new TreeMap<>();
        for (var line : Files.readAllLines(file).stream().skip(1).toList()) {
            var cells = line.split(",", -1);
            if (cells[1].equals("township")) {
                townships
                        .computeIfAbsent("township/" + cells[2], name -> new ArrayList<>())
                        .add(cells[0]);
            }
        }
        var smallest = townships.entrySet().stream()
                .filter(group -> group.getValue().size() >= MEMBERS_LEAST)
                .min(java.util.Comparator.comparingInt(group -> group.getValue().size()))
                .orElseThrow();
        var members = smallest.getValue();
        return new SmallGroup(
                smallest.getKey(), members.subList(0, Math.min(members.size() - 2, 1 + members.size() / 2)));
    }
}
