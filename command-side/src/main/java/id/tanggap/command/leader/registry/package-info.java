/** The register of leaders: takes what is asked over HTTP or in a file, and does it as a whole. */
@NullMarked
package id.tanggap.command.leader.registry;

import org.jspecify.annotations.NullMarked;
