package id.tanggap.command.complaint.rule;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Stage;
import id.tanggap.command.decision.Rule;

/** Who may know of a complaint changes while somebody may still do something about it. */
public record WhatIsOverKeepsItsVisibility(ComplaintState complaint) implements Rule {

    @Override
    public boolean holds() {
        return complaint.stage() != Stage.CLOSED && complaint.stage() != Stage.REFUSED;
    }

    @Override
    public Because because() {
        return new Because(
                "Aduan ini " + complaint.stage().indonesian()
                        + ", jadi pilihan umum atau rahasia tidak dapat diubah lagi."
                        + " Mintalah Diskominfo membukanya kembali atau menahannya dari umum.",
                "This complaint is " + complaint.stage().english()
                        + ", so whether it is public can no longer be changed."
                        + " Ask Diskominfo to reopen it, or to withhold it from the public.");
    }
}
