package id.tanggap.query.complaint;

import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintRedacted;
import id.tanggap.events.complaint.Hidings;
import id.tanggap.events.complaint.PassagesMasked;
import id.tanggap.events.complaint.PassagesUnmasked;
import id.tanggap.events.complaint.Publicity;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a complaint may be read.
 *
 * @param covered what staff covered by hand in what the public reads, sealed; empty once the citizen was erased
 * @param hidings what somebody asked to have hidden
 * @param erasedAt when the texts went, because the citizen was erased
 */
record Disclosure(
        Publicity publicity,
        List<Sealed> covered,
        Hidings hidings,
        @Nullable Instant erasedAt) {

    static Disclosure of(ComplaintCaptured captured) {
        return new Disclosure(Publicity.begun(captured), List.of(), Hidings.NONE, null);
    }

    Disclosure after(ComplaintEvent event) {
        return switch (event) {
            case PassagesMasked e ->
                covering(Stream.concat(covered.stream(), e.passages().stream()).toList());
            case PassagesUnmasked e ->
                covering(covered.stream()
                        .filter(one -> !e.passages().contains(one))
                        .toList());
            case ComplaintRedacted e -> new Disclosure(publicity, List.of(), hidings, e.at());
            default -> new Disclosure(publicity.after(event), covered, hidings.after(event), erasedAt);
        };
    }

    private Disclosure covering(List<Sealed> passages) {
        return new Disclosure(publicity, passages, hidings, erasedAt);
    }

    Seclusion seclusion(String channel) {
        return new Seclusion(
                publicity.opened() || publicity.entrusted() ? null : channel,
                publicity.entrusted() ? true : null,
                publicity.withheld() == null ? null : Words.of(publicity.withheld()),
                publicity.removed() == null ? null : Words.of(publicity.removed()),
                erasedAt);
    }
}
