package gongping.roster;

import gongping.draw.HouseholdId;

/**
 * What a screen may show of a household.
 *
 * @param maskedName 王**; empty where the household was erased
 * @param place the village, or the township where the village has fewer than 50 households
 */
public record HouseholdCard(HouseholdId id, String maskedName, String place) {}
