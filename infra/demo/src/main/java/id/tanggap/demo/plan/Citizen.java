package id.tanggap.demo.plan;

import id.tanggap.events.complaint.Channel;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who does not exist.
 *
 * @param key the same person on the same channel has the same key
 * @param shown the name or handle that the post shows
 */
record Citizen(String key, @Nullable String shown, @Nullable String contact) {

    private static final int ALL = 1_300;
    /** Where people go by their names. */
    private static final Set<Channel> NAMED = Set.of(Channel.FACEBOOK, Channel.YOUTUBE);

    static Citizen draw(long seed, Channel channel, String village, Grammar names, Draws draws) {
        int number = (int) (ALL * Math.pow(draws.between(0.0, 1.0), 1.25));
        Draws own = Draws.of(seed, "citizen " + number);
        Telling telling = new Telling(names, Map.of("desa", village), own);
        String name = telling.line("nama");
        String handle = telling.line("akun").toLowerCase(Locale.ROOT) + (own.chance(0.3) ? number : "");
        // No telephone number in Indonesia begins with +62 800 0000.
        String phone = "+62 800 0000 %04d".formatted(number);
        String key = "%s %d".formatted(channel, number);
        if (channel.equals(Channel.WHATSAPP)) {
            return new Citizen(key, name, phone);
        }
        if (!channel.isPlatform()) {
            return new Citizen(key, name, draws.chance(0.8) ? phone : null);
        }
        return new Citizen(key, NAMED.contains(channel) ? name : "@" + handle, null);
    }
}
