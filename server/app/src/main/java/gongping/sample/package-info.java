/**
 * The sample county 云澜县: a deterministic, invented county of real proportions for demonstrations, trials and tests.
 * Public face: {@link gongping.sample.County}. Every telephone number is in the sample range ({@code 100} and eight
 * digits), which no network assigns. Knows nothing of the database or of how rosters are checked.
 */
@NullMarked
package gongping.sample;

import org.jspecify.annotations.NullMarked;
