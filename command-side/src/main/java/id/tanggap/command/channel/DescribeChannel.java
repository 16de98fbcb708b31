package id.tanggap.command.channel;

import id.tanggap.command.channel.AddedChannels.Description;
import id.tanggap.command.decision.Intent;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.channel.ChannelDescribed;
import id.tanggap.events.channel.ChannelEvent;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A channel is added, or called otherwise. */
record DescribeChannel(Channel channel, Description description, Actor by, Instant at)
        implements Intent<AddedChannels, ChannelEvent> {

    @Override
    public String target() {
        return ChannelEvent.STREAM;
    }

    @Override
    public List<ChannelEvent> decide(@Nullable AddedChannels state) {
        AddedChannels added = Objects.requireNonNullElse(state, AddedChannels.NONE);
        Rule.require(new AKnownChannelIsNotAdded(channel), new TheListStaysOneThatPeopleCanRead(channel, added));
        return description.equals(added.all().get(channel))
                ? List.of()
                : List.of(new ChannelDescribed(
                        channel, description.name(), description.englishName(), description.isPrivate(), by, at));
    }
}
