package gongping.roster;

import gongping.draw.CadreId;
import java.util.Optional;

/**
 * A node of the grid tree.
 *
 * @param level county 1, township 2, zone 3, village 4, contact grid 5
 * @param parent code of the node above; empty at the root
 * @param responsible who answers for it
 */
public record Grid(String code, int level, String name, Optional<String> parent, Optional<CadreId> responsible) {}
