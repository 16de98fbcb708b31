package id.tanggap.command.imports.mapping;

import id.tanggap.command.channel.AddedChannels;
import id.tanggap.command.channel.ChannelSpellings;
import id.tanggap.command.time.FirstDay;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What the reading of an archive must know of the government whose past it is.
 *
 * @param zone of times that do not say theirs
 * @param firstDay nothing in an archive is earlier
 * @param channels how its channels are written
 */
public record Government(ZoneId zone, LocalDate firstDay, ChannelSpellings channels) {

    /** @param added the channels that this government has described besides the known ones */
    public static Government of(FirstDay firstDay, AddedChannels added) {
        return new Government(
                firstDay.zone(), firstDay.day(), ChannelSpellings.ofTheKnown().and(added));
    }
}
