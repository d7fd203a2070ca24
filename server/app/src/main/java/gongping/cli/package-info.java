/**
 * The command line: one small class per verb. Public face: {@link gongping.cli.Main}. A verb parses, calls and prints;
 * it decides nothing. Exit codes: 0 done, 1 the answer is no, 2 wrong usage.
 */
@NullMarked
package gongping.cli;

import org.jspecify.annotations.NullMarked;
