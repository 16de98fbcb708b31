package id.tanggap.query.complaint;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintTagged;
import id.tanggap.events.complaint.RoutingReason;
import id.tanggap.events.complaint.TagRole;
import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which offices have to do with it.
 *
 * @param opd the lead of the moment, null while nobody holds it
 * @param supporting the OPDs that the mayor called in
 * @param visibleTo every OPD that holds or held it, as lead or supporting
 * @param head the user who answered for the lead when it was assigned
 * @param routing why it is where it is
 */
public record Offices(
        @Nullable String opd,
        List<String> supporting,
        List<String> visibleTo,
        @Nullable String head,
        @Nullable Routing routing,
        @JsonUnwrapped Tag tag) {

    /** The rule, and what it went by. */
    public record Routing(String rule, String detail) {

        static Routing of(RoutingReason reason) {
            return new Routing(Words.of(reason.rule()), reason.detail());
        }
    }

    /**
     * The mayor's first.
     *
     * @param taggedOpd whom it named
     */
    public record Tag(@Nullable Instant taggedAt, @Nullable String taggedOpd) {

        public static final Tag NONE = new Tag(null, null);
    }

    public static final Offices NONE = new Offices(null, List.of(), List.of(), null, null, Tag.NONE);

    /**
     * @param before who held it when it happened
     * @param now who holds it since
     */
    Offices after(ComplaintEvent event, Holding before, Holding now) {
        Offices next = new Offices(now.opd(), supporting, visibleTo, head, routing, tag);
        return switch (event) {
            case ComplaintAssigned e -> next.assigned(e, now.isOnAnotherDeskThan(before));
            case ComplaintTagged e -> next.tagged(e);
            default -> next;
        };
    }

    private Offices assigned(ComplaintAssigned event, boolean anew) {
        String to = event.opd().value();
        return new Offices(
                opd,
                anew ? supporting.stream().filter(name -> !name.equals(to)).toList() : supporting,
                anew ? seenBy(to) : visibleTo,
                event.head(),
                Routing.of(event.reason()),
                tag);
    }

    private Offices tagged(ComplaintTagged event) {
        String named = event.opd().value();
        boolean supports = event.role() == TagRole.SUPPORTING;
        return new Offices(
                opd,
                supports && !named.equals(opd) && !supporting.contains(named)
                        ? CaseFile.and(supporting, named)
                        : supporting,
                supports ? seenBy(named) : visibleTo,
                head,
                routing,
                tag.taggedAt() == null ? new Tag(event.at(), named) : tag);
    }

    /** As staff may see it, these offices aside. */
    Offices keptFrom(Set<OpdId> offices) {
        return offices.isEmpty()
                ? this
                : new Offices(
                        opd,
                        supporting,
                        visibleTo.stream()
                                .filter(name -> !offices.contains(new OpdId(name)))
                                .toList(),
                        head,
                        routing,
                        tag);
    }

    private List<String> seenBy(String name) {
        return visibleTo.contains(name) ? visibleTo : CaseFile.and(visibleTo, name);
    }
}
