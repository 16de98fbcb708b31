package id.tanggap.command.complaint.rule;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.decision.Rule;

/** Of whom was erased no words are left that anybody could read. */
public record WhatWasErasedHasNoVisibility(ComplaintState complaint) implements Rule {

    @Override
    public boolean holds() {
        return !complaint.redacted();
    }

    @Override
    public Because because() {
        return new Because(
                "Data pelapor aduan ini sudah dihapus; tidak ada lagi isi yang dapat dibuka atau dirahasiakan.",
                "The data of this complaint's citizen were erased; there are no words left to open or to keep.");
    }
}
