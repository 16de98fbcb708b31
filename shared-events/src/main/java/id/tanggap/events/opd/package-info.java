/**
 * The register of offices: who they are, who heads them, which accounts are theirs, what they answer for.
 */
@NullMarked
package id.tanggap.events.opd;

import org.jspecify.annotations.NullMarked;
