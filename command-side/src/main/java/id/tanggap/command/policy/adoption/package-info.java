/** The government adopts a service policy. */
@NullMarked
package id.tanggap.command.policy.adoption;

import org.jspecify.annotations.NullMarked;
