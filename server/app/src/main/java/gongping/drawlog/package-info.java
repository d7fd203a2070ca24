/**
 * The draw's transparency log as the server keeps it: signs the public transcript as it grows, never against what it
 * signed before, takes cosignatures, and serves all of it as files (C2SP tlog-tiles). What a log is stands in
 * {@code gongping.tlog}; which lines are public when, in {@code PublicTranscript}.
 */
@NullMarked
package gongping.drawlog;

import org.jspecify.annotations.NullMarked;
