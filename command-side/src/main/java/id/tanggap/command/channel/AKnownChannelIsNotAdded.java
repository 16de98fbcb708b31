package id.tanggap.command.channel;

import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Channel;

/** What every government has need not be added, however it is spelled: two names for it would split its figures. */
record AKnownChannelIsNotAdded(Channel channel) implements Rule {

    @Override
    public boolean holds() {
        return ChannelSpellings.ofTheKnown().read(channel.word()).isEmpty();
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public Because because() {
        String known = ChannelSpellings.ofTheKnown()
                .read(channel.word())
                .map(Channel::word)
                .orElse("");
        return new Because(
                "Kanal ini sudah dikenal sebagai " + known + "; pakai nama itu.",
                "This channel is known as " + known + " already; use that name.",
                "id");
    }
}
