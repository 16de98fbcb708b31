package id.tanggap.command.complaint.retaliation;

import id.tanggap.command.complaint.Complaints;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.opd.OpdId;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Says who may be behind the pressure: every office that has had to do with the complaint, inspectorates aside. */
public final class Retaliations {

    private final Complaints complaints;
    private final Predicate<OpdId> inspectorate;

    /** @param inspectorate whether an office is one now */
    public Retaliations(Complaints complaints, Predicate<OpdId> inspectorate) {
        this.complaints = complaints;
        this.inspectorate = inspectorate;
    }

    public Retaliation over(ComplaintId complaint) {
        return new Retaliation(
                complaint,
                complaints.everInvolved(complaint).stream()
                        .filter(inspectorate.negate())
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
