/**
 * The demonstration on one machine: the sample county, its sealed conference, the processes beside the server. Public
 * face: {@link gongping.demo.Demo}. Nothing here runs in production.
 */
@NullMarked
package gongping.demo;

import org.jspecify.annotations.NullMarked;
