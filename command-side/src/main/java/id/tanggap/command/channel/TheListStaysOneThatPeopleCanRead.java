package id.tanggap.command.channel;

import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Channel;

/** Whoever chooses among channels sees all of them. */
record TheListStaysOneThatPeopleCanRead(Channel channel, AddedChannels added) implements Rule {

    private static final int MOST = 100;

    @Override
    public boolean holds() {
        return added.all().containsKey(channel) || added.all().size() < MOST;
    }

    @Override
    public Because because() {
        return new Because(
                "Sudah ada " + MOST + " kanal tambahan. Pakai salah satu yang ada.",
                "There are " + MOST + " added channels already. Use one of them.",
                "id");
    }
}
