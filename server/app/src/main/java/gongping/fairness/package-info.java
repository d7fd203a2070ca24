/**
 * Whether the draws of all conferences together look like chance: how often each unit, each group's value and each part
 * of the roster was drawn against how often it should have been, and how often people were absent, left, called by
 * name, or households dialled by hand and passed over. Everything is computed from published bundles, by
 * {@link gongping.fairness.Board}; nothing else is read, so that anybody with the folders comes to the same.
 */
@NullMarked
package gongping.fairness;

import org.jspecify.annotations.NullMarked;
