package id.tanggap.query.latency;

import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.opd.OpdId;
import org.jspecify.annotations.Nullable;

/**
 * Of what intervals figures are asked for; null for all.
 *
 * @param opd only what this OPD is answerable for: as holder for the clocks that run for a holder, else as the lead of the
 *     moment
 * @param place only complaints of this region and of what lies in it
 */
public record Focus(
        @Nullable OpdId opd,
        @Nullable CategoryId category,
        @Nullable PlaceCode place,
        @Nullable Channel channel) {

    public static final Focus ALL = new Focus(null, null, null, null);

    Focus on(OpdId own) {
        return new Focus(own, category, place, channel);
    }
}
