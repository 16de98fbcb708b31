/** Where citizens complain: how people write the channels, and those that a government adds to the known ones. */
@NullMarked
package id.tanggap.command.channel;

import org.jspecify.annotations.NullMarked;
