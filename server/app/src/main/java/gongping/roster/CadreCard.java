package gongping.roster;

import gongping.draw.CadreId;

/**
 * What everybody may know of a cadre.
 *
 * @param unit the unit's name
 * @param township name of the township where the contact grid lies; empty where the tree has none
 * @param village name of the village where the contact grid lies
 * @param households how many the cadre answers for, 0 to 99
 */
public record CadreCard(
        CadreId id,
        String name,
        String unit,
        String post,
        String rank,
        String township,
        String village,
        int households) {}
