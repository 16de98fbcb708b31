package id.tanggap.command.routing;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.opd.directory.OpdDirectory;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.complaint.RoutingReason;
import id.tanggap.events.opd.OpdId;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One office answers for this kind of complaint at this place. Two that could are a question for the triage desk. */
@Component
@Order(2)
final class ByCategoryAndPlace implements RoutingRule {

    private final OpdDirectory directory;

    ByCategoryAndPlace(OpdDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Verdict judge(ComplaintState complaint) {
        CategoryId category = complaint.category();
        if (category == null) {
            return new Verdict.Unsure("kategori belum diketahui / the category is not known");
        }
        PlaceCode place = complaint.place();
        List<OpdId> candidates = directory.byCategoryAndPlace(category, place).stream()
                .filter(opd -> !complaint.declinedBy().contains(opd))
                .toList();
        String where = category.value() + (place == null ? "" : " @ " + place.value());
        return switch (candidates.size()) {
            case 1 ->
                new Verdict.Goes(
                        candidates.getFirst(), new RoutingReason(RoutingReason.Rule.CATEGORY_AND_PLACE, where));
            case 0 -> new Verdict.Unsure("tidak ada OPD untuk " + where + " / no OPD answers for it");
            default -> new Verdict.Unsure("lebih dari satu OPD untuk " + where + " / more than one OPD answers for it");
        };
    }
}
