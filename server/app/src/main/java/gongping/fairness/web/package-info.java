/** The board over the draws that this server has published, for everybody. */
@NullMarked
package gongping.fairness.web;

import org.jspecify.annotations.NullMarked;
