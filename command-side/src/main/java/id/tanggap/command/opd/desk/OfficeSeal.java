package id.tanggap.command.opd.desk;

import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import id.tanggap.eventstore.shredding.PersonalData;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals what the register says of a person under that person's own key. */
@Component
public final class OfficeSeal {

    private final PersonalData personalData;

    OfficeSeal(PersonalData personalData) {
        this.personalData = personalData;
    }

    /**
     * The same name in the same OPD is the same person, however it is spaced and capitalised. An address or a number
     * would not do: they stay with the office when the person goes.
     */
    public PersonId person(OpdId opd, String name) {
        String comparable = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return new PersonId(personalData.pseudonym("opd-staff", opd.value() + "\n" + comparable));
    }

    public Sealed seal(PersonId person, String clear) {
        return new Sealed(person, personalData.seal(person.toString(), clear));
    }

    @Nullable
    Sealed sealIfAny(PersonId person, @Nullable String clear) {
        return clear == null ? null : seal(person, clear);
    }
}
