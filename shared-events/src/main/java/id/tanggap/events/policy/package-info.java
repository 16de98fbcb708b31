/**
 * The rules in force: how fast an office has to answer.
 */
@NullMarked
package id.tanggap.events.policy;

import org.jspecify.annotations.NullMarked;
