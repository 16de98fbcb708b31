package id.tanggap.command.policy.adoption;

import id.tanggap.command.decision.Rule;
import java.time.Duration;

/** A resolved complaint closes by silence only after the citizen could have looked at it: a day at least. */
record TheCitizenHasTimeToObject(Duration silence) implements Rule {

    @Override
    public boolean holds() {
        return silence.compareTo(Duration.ofDays(1)) >= 0;
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public Because because() {
        return new Because(
                "Warga perlu waktu untuk menyanggah: isi paling sedikit satu hari (P1D).",
                "The citizen needs time to object: give a day (P1D) at least.",
                "silence");
    }
}
