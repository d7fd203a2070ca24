package gongping.roster;

/**
 * Where a number was first seen.
 *
 * @param file the file's name
 */
record Seen(String file, int row) {}
