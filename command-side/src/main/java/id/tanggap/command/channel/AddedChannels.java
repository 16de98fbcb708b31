package id.tanggap.command.channel;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.capture.CaptureComplaint;
import id.tanggap.command.complaint.capture.CaptureInPublic;
import id.tanggap.command.decision.Intent;
import id.tanggap.command.decision.Kind;
import id.tanggap.events.channel.ChannelDescribed;
import id.tanggap.events.channel.ChannelEvent;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The channels that were added, as they were described last. */
public record AddedChannels(Map<Channel, Description> all) {

    public static final AddedChannels NONE = new AddedChannels(Map.of());

    static final Kind<AddedChannels, ChannelEvent> KIND = new Kind<>(
            "channels",
            AddedChannels.class,
            ChannelEvent.class,
            (added, event) -> (added == null ? NONE : added).after(event));

    /** What is said of a channel. */
    public record Description(String name, @Nullable String englishName, boolean isPrivate) {}

    public AddedChannels {
        all = Map.copyOf(all);
    }

    /** The state after an event. It only assigns. */
    AddedChannels after(ChannelEvent event) {
        return switch (event) {
            case ChannelDescribed e -> {
                Map<Channel, Description> next = new LinkedHashMap<>(all);
                next.put(e.channel(), new Description(e.name(), e.englishName(), e.isPrivate()));
                yield new AddedChannels(next);
            }
        };
    }

    /** Whether everybody may see what is said there, by what every government knows or by what was said of it. */
    public boolean isPublic(Channel channel) {
        Description described = all.get(channel);
        return described == null ? !channel.isPrivate() : !described.isPrivate();
    }

    /** How a complaint is taken in, so that it is public if its channel is. */
    public Intent<ComplaintState, ComplaintEvent> taking(CaptureComplaint capture) {
        Channel channel = capture.source().channel();
        return channel.isPrivate() && isPublic(channel) ? new CaptureInPublic(capture) : capture;
    }
}
