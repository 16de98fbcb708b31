/** What may happen: aggregates, intake, routing, deadlines, reactions. */
@NullMarked
package id.tanggap.command;

import org.jspecify.annotations.NullMarked;
