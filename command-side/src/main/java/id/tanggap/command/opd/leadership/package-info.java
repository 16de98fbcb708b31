/** Who answers for an OPD, and who works in the name of its head. */
@NullMarked
package id.tanggap.command.opd.leadership;

import org.jspecify.annotations.NullMarked;
