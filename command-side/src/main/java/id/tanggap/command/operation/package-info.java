/**
 * What an operator orders of the projections. The order becomes an event, which the query side carries out.
 */
@NullMarked
package id.tanggap.command.operation;

import org.jspecify.annotations.NullMarked;
