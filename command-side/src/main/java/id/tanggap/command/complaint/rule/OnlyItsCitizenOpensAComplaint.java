package id.tanggap.command.complaint.rule;

import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Visibility;

/** Staff note that a complaint shall be kept; that it shall be opened, they note with how its citizen said so. */
public record OnlyItsCitizenOpensAComplaint(Visibility wanted, Actor by) implements Rule {

    @Override
    public boolean holds() {
        return wanted == Visibility.CONFIDENTIAL || by.kind() == Actor.Kind.CITIZEN;
    }

    @Override
    public Because because() {
        return new Because(
                "Hanya pelapornya yang membuka aduan untuk umum. Catat persetujuannya dengan `agree` dan cara ia"
                        + " menyampaikannya.",
                "Only its citizen opens a complaint to the public. Note the agreement with `agree`, and how it was given.");
    }

    @Override
    public Kind kind() {
        return Kind.NOT_YOURS;
    }
}
