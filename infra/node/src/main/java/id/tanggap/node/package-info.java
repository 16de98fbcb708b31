/**
 * What every process of Tanggap has, whichever side it runs: sensible defaults, health and metrics for whoever watches
 * over it, and a console that can be left unread. It knows nothing of complaints.
 */
@NullMarked
package id.tanggap.node;

import org.jspecify.annotations.NullMarked;
