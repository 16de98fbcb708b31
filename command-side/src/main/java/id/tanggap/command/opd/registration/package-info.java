/** An OPD enters the register, and what it is and answers for may change. */
@NullMarked
package id.tanggap.command.opd.registration;

import org.jspecify.annotations.NullMarked;
