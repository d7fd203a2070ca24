package gongping.draw;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was sealed before a draw began: the manifest and the tables that it names (DRAW/1 §3.1, §3.3). */
public final class SealedDraw {
    private final Manifest manifest;
    private final Sha256 manifestHash;
    private final Roster roster;
    private final Map<Code, Group> groups;

    private SealedDraw(Manifest manifest, Roster roster, Map<Code, Group> groups) {
        this.manifest = manifest;
        this.manifestHash = manifest.sha256();
        this.roster = roster;
        this.groups = Map.copyOf(groups);
    }

    /**
     * Joins a manifest with its tables.
     *
     * @throws IllegalArgumentException if a table is not the one that the manifest names
     */
    public static SealedDraw of(Manifest manifest, Roster roster, List<Group> groups) {
        var byName = new HashMap<Code, Group>();
        groups.forEach(group -> byName.put(group.name(), group));
        if (!manifest.roster().equals(roster.sha256()) || manifest.count() != roster.count()) {
            throw new IllegalArgumentException("Not the roster that the manifest names");
        }
        if (byName.size() != groups.size()
                || !byName.keySet().equals(manifest.groups().keySet())) {
            throw new IllegalArgumentException("Not the groups that the manifest names");
        }
        for (var group : groups) {
            if (!manifest.group(group.name()).equals(java.util.Optional.of(group.sha256()))
                    || group.count() != roster.count()) {
                throw new IllegalArgumentException("Not the group that the manifest names: " + group.name());
            }
        }
        return new SealedDraw(manifest, roster, byName);
    }

    public Manifest manifest() {
        return manifest;
    }

    /** The hash of the manifest's text. */
    public Sha256 manifestHash() {
        return manifestHash;
    }

    public Roster roster() {
        return roster;
    }

    /** The groups, by name. */
    public Map<Code, Group> groups() {
        return groups;
    }
}
