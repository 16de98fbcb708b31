/**
 * What a citizen wrote on a channel, in one shape for all platforms, and the reading of a platform's bytes into it.
 */
@NullMarked
package id.tanggap.command.intake.post;

import org.jspecify.annotations.NullMarked;
