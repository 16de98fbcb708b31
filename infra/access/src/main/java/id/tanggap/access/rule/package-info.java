/**
 * Who may call which method on which path. What no rule names is denied.
 */
@NullMarked
package id.tanggap.access.rule;

import org.jspecify.annotations.NullMarked;
