/**
 * One televised meeting as a fold over events: its rounds, inquiries, calls and records. Public face: {@link Rules}
 * (decide, evolve), {@link Conference} (the state), {@link Command}, {@link Event} and {@link Events} (their wire
 * form). Pure: no clock, no store, no network, no names of people; a person is an id here.
 */
@NullMarked
package gongping.conference;

import org.jspecify.annotations.NullMarked;
