/**
 * A telephone network and its provider in one process of its own, for drills, the demonstration and tests. Speaks the
 * provider's HTTP interface (Calls, Conferences, Participants, TwiML, signed callbacks), so that the adapter in
 * {@code telephone.twilio} runs against it unchanged; its households are actors with a script. Beside it, on loopback
 * only, stands a control interface under {@code /simulator/}: scripts, faults, the log of physical calls, what was said
 * and what the hall could hear.
 *
 * <p>Public face: {@link gongping.telephone.simulator.Simulator}, {@link gongping.telephone.simulator.Settings}. Knows
 * nothing of conferences, rosters or the ledger. Numbers may stand in its own log, since it is the provider.
 */
@NullMarked
package gongping.telephone.simulator;

import org.jspecify.annotations.NullMarked;
