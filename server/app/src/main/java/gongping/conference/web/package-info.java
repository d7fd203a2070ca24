/**
 * A conference over HTTP and its own reactions: commands in, refusals and revisions out, the bundle to take away, the
 * server's own link and the verifier's word. Public face: {@link gongping.conference.web.Conferences} (orders and
 * states), {@link gongping.conference.web.CommandRoutes}, {@link gongping.conference.web.ConferenceRoutes},
 * {@link gongping.conference.web.Reactions} and the ports it needs: {@link gongping.conference.web.Words},
 * {@link gongping.conference.web.Chains}. Knows no name and no number of a person.
 */
@NullMarked
package gongping.conference.web;

import org.jspecify.annotations.NullMarked;
