package id.tanggap.command.routing;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.opd.directory.Inspectorates;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.RoutingReason;
import id.tanggap.events.opd.OpdId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Who handles a confidential complaint about an office or its head: whom the government names for its category, else the
 * inspectorate of the register. No other rule is asked of such a complaint.
 */
@Component
@EnableConfigurationProperties(AccusedProperties.class)
final class ToWhomTheAccusedIsNot {

    private final AccusedProperties named;
    private final Inspectorates inspectorates;

    ToWhomTheAccusedIsNot(AccusedProperties named, Inspectorates inspectorates) {
        this.named = named;
        this.inspectorates = inspectorates;
    }

    RoutingRule.Verdict judge(ComplaintState complaint) {
        List<OpdId> candidates = candidates(complaint.category()).stream()
                .filter(opd ->
                        !complaint.isKeptFrom(opd) && !complaint.declinedBy().contains(opd))
                .toList();
        return candidates.size() == 1
                ? new RoutingRule.Verdict.Goes(
                        candidates.getFirst(),
                        new RoutingReason(
                                RoutingReason.Rule.SOMEBODY_ACCUSED,
                                candidates.getFirst().value()))
                : new RoutingRule.Verdict.Unsure(
                        "tidak ada satu Inspektorat yang pasti / there is no one inspectorate for certain");
    }

    private List<OpdId> candidates(@Nullable CategoryId category) {
        String opd = category == null ? null : named.goesTo().get(category.value());
        return opd == null ? inspectorates.all() : List.of(new OpdId(opd));
    }
}
