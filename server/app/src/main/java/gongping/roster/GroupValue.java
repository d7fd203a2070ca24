package gongping.roster;

import gongping.draw.Code;

/**
 * One value of a group for the draw.
 *
 * @param group the group's code, such as {@code township}
 * @param label how the value is called
 * @param cadres how many cadres have it
 */
public record GroupValue(Code group, Code value, String label, int cadres) {}
