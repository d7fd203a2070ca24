/**
 * Carries each dialling from the order to its end, over any telephone: claim in the database, then dial once; poll,
 * take facts in, keep strays out of the room, work the hall's switch; after a crash look for the call and never dial
 * again. Public face: {@link gongping.telephone.flow.CallFlow}; what it needs from others stands in
 * {@link gongping.telephone.flow.Reports} and {@link gongping.telephone.flow.Numbers}.
 *
 * <p>It knows no conference: a line is an opaque id, and what its news means is decided elsewhere.
 */
@NullMarked
package gongping.telephone.flow;

import org.jspecify.annotations.NullMarked;
