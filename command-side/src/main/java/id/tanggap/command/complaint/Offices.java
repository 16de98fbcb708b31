package id.tanggap.command.complaint;

import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintDeclined;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintTagged;
import id.tanggap.events.complaint.TagRole;
import id.tanggap.events.opd.OpdId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The OPDs that have to do with a complaint besides the one on whose desk it is.
 *
 * @param mayorsTags those that the mayor named, and as what
 */
public record Offices(Set<OpdId> supporting, Set<OpdId> declinedBy, Map<OpdId, TagRole> mayorsTags) {

    static final Offices NONE = new Offices(Set.of(), Set.of(), Map.of());

    Offices after(ComplaintEvent event) {
        return switch (event) {
            case ComplaintAssigned e -> new Offices(Sets.without(supporting, Set.of(e.opd())), declinedBy, mayorsTags);
            case ComplaintTagged e ->
                new Offices(
                        e.role() == TagRole.SUPPORTING ? Sets.with(supporting, Set.of(e.opd())) : supporting,
                        declinedBy,
                        tagged(e.opd(), e.role()));
            case ComplaintDeclined e -> new Offices(supporting, Sets.with(declinedBy, Set.of(e.opd())), mayorsTags);
            default -> this;
        };
    }

    private Map<OpdId, TagRole> tagged(OpdId opd, TagRole role) {
        Map<OpdId, TagRole> more = new HashMap<>(mayorsTags);
        more.put(opd, role);
        return Map.copyOf(more);
    }
}
