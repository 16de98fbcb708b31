package id.tanggap.command.history;

import id.tanggap.command.channel.ChannelSpellings;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What the reading of an archive must know of the government whose past it is.
 *
 * @param zone of times that do not say theirs
 * @param firstDay nothing in an archive is earlier
 * @param channels how its channels are written
 */
record Government(ZoneId zone, LocalDate firstDay, ChannelSpellings channels) {}
