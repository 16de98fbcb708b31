package id.tanggap.events.channel;

import id.tanggap.events.complaint.Channel;
import java.time.Instant;

/** What happened to the list of channels. */
public sealed interface ChannelEvent permits ChannelDescribed {

    /** The list's stream; no kind of id has the same text. */
    String STREAM = "channels:added";

    Channel channel();

    Instant at();
}
