package id.tanggap.command.complaint.rule;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.decision.Rule;

/**
 * What everybody reads is answered where everybody reads it; merged into one that is not public, it would tell that there
 * is one.
 */
public record WhatEverybodyReadsIsNotAnsweredInSecret(ComplaintState complaint, ComplaintState into) implements Rule {

    @Override
    public boolean holds() {
        return !complaint.publicity().everybodyReadsIt()
                || into.publicity().everybodyReadsIt()
                || into.id().equals(complaint.mergedInto());
    }

    @Override
    public Because because() {
        return new Because(
                "Aduan ini umum, sedangkan yang satunya tidak. Gabungkan sebaliknya: yang tidak umum ke yang umum.",
                "This complaint is public and the other one is not. Merge the other way round: the one that is not"
                        + " public into the public one.");
    }
}
