/**
 * Pages without templates: for nodes that have none, and for what is shown once.
 */
@NullMarked
package id.tanggap.access.page;

import org.jspecify.annotations.NullMarked;
