@NullMarked
package gongping.fairness.web;

import org.jspecify.annotations.NullMarked;
