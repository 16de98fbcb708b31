/**
 * What an operator watches of the intake: what waits, what is parked, which platform lets us in.
 */
@NullMarked
package id.tanggap.command.intake.watch;

import org.jspecify.annotations.NullMarked;
