package id.tanggap.command.complaint.rule;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.decision.Rule;

/** What its citizen wants confidential, staff do not open. */
public record WhatIsEntrustedIsNotReleased(ComplaintState complaint) implements Rule {

    @Override
    public boolean holds() {
        return !complaint.publicity().entrusted();
    }

    @Override
    public Because because() {
        return new Because(
                "Pelapor memilih rahasia, jadi hanya ia yang membukanya. Tanyakan kepadanya, lalu catat persetujuannya"
                        + " dengan `agree`.",
                "Its citizen chose confidential, so nobody else opens it. Ask, and note the agreement with `agree`.");
    }

    @Override
    public Kind kind() {
        return Kind.NOT_YOURS;
    }
}
