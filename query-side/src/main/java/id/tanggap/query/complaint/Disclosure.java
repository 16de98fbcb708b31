package id.tanggap.query.complaint;

import id.tanggap.events.complaint.Accused;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintRedacted;
import id.tanggap.events.complaint.Hidings;
import id.tanggap.events.complaint.PassagesMasked;
import id.tanggap.events.complaint.PassagesUnmasked;
import id.tanggap.events.complaint.Publicity;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a complaint may be read.
 *
 * @param accused whom it is about
 * @param covered what staff covered by hand in what the public reads, sealed; empty once the citizen was erased
 * @param hidings what somebody asked to have hidden
 * @param erasedAt when the texts went, because the citizen was erased
 */
record Disclosure(
        Publicity publicity,
        Accused accused,
        List<Sealed> covered,
        Hidings hidings,
        @Nullable Instant erasedAt) {

    static Disclosure of(ComplaintCaptured captured) {
        return new Disclosure(Publicity.begun(captured), Accused.NOBODY, List.of(), Hidings.NONE, null);
    }

    Disclosure after(ComplaintEvent event) {
        return switch (event) {
            case PassagesMasked e ->
                covering(Stream.concat(covered.stream(), e.passages().stream()).toList());
            case PassagesUnmasked e ->
                covering(covered.stream()
                        .filter(one -> !e.passages().contains(one))
                        .toList());
            case ComplaintRedacted e -> new Disclosure(publicity, accused, List.of(), hidings, e.at());
            default ->
                new Disclosure(publicity.after(event), accused.after(event), covered, hidings.after(event), erasedAt);
        };
    }

    private Disclosure covering(List<Sealed> passages) {
        return new Disclosure(publicity, accused, passages, hidings, erasedAt);
    }

    /** Whether somebody must not learn of it. */
    boolean guarded() {
        return !publicity.opened() && !accused.none();
    }

    /** The offices that must not learn of it. */
    Set<OpdId> keptFromOffices() {
        return publicity.opened() ? Set.of() : accused.offices();
    }

    /** @param held whether an office has it: until then somebody has to find one */
    Seclusion seclusion(String channel, boolean held) {
        return new Seclusion(
                publicity.opened() || publicity.entrusted() ? null : channel,
                publicity.entrusted() ? true : null,
                publicity.unseen() ? true : null,
                publicity.withheld() == null ? null : Words.of(publicity.withheld()),
                publicity.removed() == null ? null : Words.of(publicity.removed()),
                erasedAt,
                guard(held));
    }

    private Guard guard(boolean held) {
        boolean confidential = !publicity.opened();
        return new Guard(
                accused.offices().stream().map(OpdId::value).sorted().toList(),
                confidential ? accused.heads().stream().sorted().toList() : List.of(),
                confidential && accused.reserved() && held ? true : null);
    }
}
