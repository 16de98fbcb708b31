/**
 * What can be read of the register of offices: one document per OPD.
 */
@NullMarked
package id.tanggap.query.opd;

import org.jspecify.annotations.NullMarked;
