package id.tanggap.query.complaint;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How exactly everybody is told when and where. Staff and figures are told to the moment.
 *
 * @param zone in which days begin and end
 * @param decimals that are left of a degree where a text has coordinates; 3 are some 110 metres
 * @param smallest the smallest region that is named
 */
public record Grain(ZoneId zone, int decimals, Region smallest) {

    /** A region that an official code names. */
    public enum Region {
        VILLAGE,
        KECAMATAN
    }

    public static final int USUAL_DECIMALS = 3;
    private static final int MOST_DECIMALS = 3;

    /** Province, kabupaten, kecamatan: two digits each, with dots between. */
    private static final int KECAMATAN = "36.04.05".length();

    /** @throws IllegalArgumentException if coordinates would be told more exactly than to some 100 metres */
    public Grain {
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("tanggap.public.coordinate-decimals must be 0 to " + MOST_DECIMALS
                    + ", for more would name a house: " + decimals);
        }
    }

    public static Grain usual(ZoneId zone) {
        return new Grain(zone, USUAL_DECIMALS, Region.VILLAGE);
    }

    /** The day, told as the moment at which it began. */
    Instant day(Instant at) {
        return at.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }

    @Nullable
    Instant dayIfAny(@Nullable Instant at) {
        return at == null ? null : day(at);
    }

    Subject subject(Subject exact) {
        String place = exact.place();
        return place == null || smallest == Region.VILLAGE || place.length() <= KECAMATAN
                ? exact
                : new Subject(exact.channel(), exact.category(), place.substring(0, KECAMATAN));
    }
}
