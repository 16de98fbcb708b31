package id.tanggap.command.intake.reading;

import id.tanggap.command.intake.post.ChannelReader;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The reader of each channel. */
final class Readers {

    private final Map<String, ChannelReader> byChannel;

    Readers(List<ChannelReader> readers) {
        byChannel = readers.stream().collect(Collectors.toMap(ChannelReader::channel, Function.identity()));
    }

    ChannelReader of(String channel) {
        ChannelReader reader = byChannel.get(channel);
        if (reader == null) {
            throw new IllegalStateException("No reader for the channel " + channel);
        }
        return reader;
    }
}
