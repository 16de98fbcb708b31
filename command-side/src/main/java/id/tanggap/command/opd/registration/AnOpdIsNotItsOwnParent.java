package id.tanggap.command.opd.registration;

import id.tanggap.command.decision.Rule;
import id.tanggap.command.opd.Description;
import id.tanggap.events.opd.OpdId;

/** An OPD is part of another one, or of none. */
record AnOpdIsNotItsOwnParent(OpdId opd, Description description) implements Rule {

    @Override
    public boolean holds() {
        return !opd.equals(description.parent());
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public Because because() {
        return new Because(
                "OPD tidak dapat menjadi induknya sendiri. Isi induk dengan OPD lain, atau kosongkan.",
                "An OPD cannot be its own parent. Name another OPD, or none.",
                "parent");
    }
}
