/**
 * Where conferences meet the telephone: their events become orders to the lines, the lines' news becomes facts in the
 * ledger. Public face: {@link gongping.telephone.web.ConferenceCalls}, {@link gongping.telephone.web.Callees}.
 */
@NullMarked
package gongping.telephone.web;

import org.jspecify.annotations.NullMarked;
