/** The leaders of the government, mayor, deputy and Sekda: who is in office, and which accounts are theirs. */
@NullMarked
package id.tanggap.events.leader;

import org.jspecify.annotations.NullMarked;
