package id.tanggap.events.channel;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A channel was added, or is called otherwise from now on. What was captured on it before stays as it is.
 *
 * @param name in Indonesian
 * @param englishName none if it is the same
 * @param isPrivate whether what is said there is said to the government alone
 */
@Revision("1")
public record ChannelDescribed(
        Channel channel, String name, @Nullable String englishName, boolean isPrivate, Actor by, Instant at)
        implements ChannelEvent {}
