/**
 * What was learned of who answers for what, which version of it is in use, and whether it may assign by itself. No event holds
 * what was learned: it can be learned again from the events of the complaints.
 */
@NullMarked
package id.tanggap.events.routing;

import org.jspecify.annotations.NullMarked;
