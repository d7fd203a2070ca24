package gongping.roster;

import java.util.List;
import java.util.Optional;

/**
 * What the call desk, and nobody else, may know before it dials.
 *
 * @param name whom to ask for
 * @param place township and village; the unit for a cadre
 * @param maskedPhones the numbers in the order in which they are tried, the middle digits as asterisks
 * @param sealed whether the row still is what was sealed; empty where it is no part of the seal
 */
public record DeskCard(String name, String place, List<String> maskedPhones, Optional<Boolean> sealed) {}
