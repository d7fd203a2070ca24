package gongping.roster;

import gongping.draw.CadreId;
import gongping.draw.Code;
import gongping.draw.Group;
import gongping.draw.HouseholdId;
import gongping.draw.Roster;
import gongping.draw.Sha256;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The public part of one roster, in memory, unchangeable: what screens, the draw and the call desk look up by id. Holds
 * nothing personal of a household.
 */
public final class Directory {
    /** From how many households on a village is named; below it the township is. */
    public static final int VILLAGE_NAMED_FROM = 50;

    private static final int TOWNSHIP = 2;
    private static final int VILLAGE = 4;

    private final RosterSummary summary;
    private final Map<String, Grid> grids;
    private final List<CadreCard> cadres;
    private final Roster roster;
    private final Map<Code, Group> groups;
    private final List<GroupValue> values;
    private final Map<HouseholdId, Leaf> leaves;
    private final Map<String, Integer> villageSizes;

    /** What is sealed of a household, and where it lies. */
    record Leaf(String village, Sha256 hash) {}

    Directory(
            RosterSummary summary,
            Map<String, Grid> grids,
            List<CadreCard> cadres,
            Roster roster,
            Map<Code, Group> groups,
            List<GroupValue> values,
            Map<HouseholdId, Leaf> leaves,
            Map<String, Integer> villageSizes) {
        this.summary = summary;
        this.grids = grids;
        this.cadres = List.copyOf(cadres);
        this.roster = roster;
        this.groups = groups;
        this.values = List.copyOf(values);
        this.leaves = leaves;
        this.villageSizes = villageSizes;
    }

    /** Which roster this is. */
    public RosterSummary summary() {
        return summary;
    }

    /** Everybody, sorted by id. */
    public List<CadreCard> cadres() {
        return cadres;
    }

    /** What everybody may know of this cadre. */
    public Optional<CadreCard> cadre(CadreId id) {
        return id.number() <= cadres.size() ? Optional.of(cadres.get(id.number() - 1)) : Optional.empty();
    }

    /** The roster as DRAW/1 §3.1 seals it. */
    public Roster roster() {
        return roster;
    }

    /** The groups as DRAW/1 §3.1 seals them, by name. */
    public Map<Code, Group> groups() {
        return groups;
    }

    /** Every value of every group, by group and value. */
    public List<GroupValue> groupValues() {
        return values;
    }

    /** The grid tree by code. */
    public Map<String, Grid> grids() {
        return grids;
    }

    /** True for a household of this roster. */
    public boolean has(HouseholdId id) {
        return leaves.containsKey(id);
    }

    /** The place of a household that a screen may name: its village, or the township where the village is small. */
    public Optional<String> place(HouseholdId id) {
        return Optional.ofNullable(leaves.get(id)).map(leaf -> {
            boolean large = villageSizes.getOrDefault(leaf.village(), 0) >= VILLAGE_NAMED_FROM;
            return named(grids, leaf.village(), large ? VILLAGE : TOWNSHIP);
        });
    }

    /** The full place of a household, for the call desk. */
    Optional<String> village(HouseholdId id) {
        return Optional.ofNullable(leaves.get(id))
                .map(leaf -> named(grids, leaf.village(), TOWNSHIP) + named(grids, leaf.village(), VILLAGE));
    }

    Optional<Sha256> leaf(HouseholdId id) {
        return Optional.ofNullable(leaves.get(id)).map(Leaf::hash);
    }

    /** The name of the node of this level at or above a node; empty where the tree has none. */
    static String named(Map<String, Grid> grids, String code, int level) {
        var grid = grids.get(code);
        while (grid != null && grid.level() > level) {
            grid = grid.parent().map(grids::get).orElse(null);
        }
        return grid == null || grid.level() != level ? "" : grid.name();
    }
}
