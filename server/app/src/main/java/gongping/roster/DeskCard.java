package gongping.roster;

import java.util.List;

/**
 * What the call desk, and nobody else, may know before it dials.
 *
 * @param name whom to ask for
 * @param place township and village; the unit for a cadre
 * @param maskedPhones the numbers in the order in which they are tried, the middle digits as asterisks
 */
public record DeskCard(String name, String place, List<String> maskedPhones) {}
