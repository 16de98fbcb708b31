/**
 * Asks the platforms what their deliveries left out.
 */
@NullMarked
package id.tanggap.command.intake.graph;

import org.jspecify.annotations.NullMarked;
