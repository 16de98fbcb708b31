/** The channels that a government added to those that every government has. */
@NullMarked
package id.tanggap.events.channel;

import org.jspecify.annotations.NullMarked;
