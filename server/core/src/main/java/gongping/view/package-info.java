/**
 * What each audience sees: one record and one projection per audience, a pure function of the conference's state.
 *
 * <p>Public face: the views ({@link gongping.view.HostView}, {@link gongping.view.CallDeskView},
 * {@link gongping.view.KeyerView}, {@link gongping.view.WitnessView}, {@link gongping.view.InspectorView},
 * {@link gongping.view.AuditorView}, {@link gongping.view.DisplayView}, {@link gongping.view.PublicView}),
 * {@link gongping.view.Views} (their JSON), and what they ask of outside: {@link gongping.view.Directory} and
 * {@link gongping.view.CallDirectory}. A view has no field for what its audience may not see (draw.md §3.11). It is a
 * function of the version alone: what depends on time carries the time, and the screen looks at its clock.
 */
@NullMarked
package gongping.view;

import org.jspecify.annotations.NullMarked;
