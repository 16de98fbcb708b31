/** How a citizen, who has no account, shows to be the citizen of a complaint. */
@NullMarked
package id.tanggap.access.citizen;

import org.jspecify.annotations.NullMarked;
