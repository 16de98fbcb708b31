package id.tanggap.command.opd.registry;

import id.tanggap.command.account.AccountName;
import id.tanggap.command.identity.Identities;
import id.tanggap.command.identity.PersonKey;
import id.tanggap.command.identity.Sought;
import id.tanggap.events.leader.LeaderId;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import id.tanggap.eventstore.shredding.PersonalData;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals what the register says of a person under that person's own key. */
@Component
public final class OfficeSeal {

    private final PersonalData personalData;

    private final Identities identities;

    OfficeSeal(PersonalData personalData, Identities identities) {
        this.personalData = personalData;
        this.identities = identities;
    }

    /** What is said of an account is said of who has it: whoever that is, also a citizen by mistake, can be erased. */
    public Sealed reason(AccountName account, String clear) {
        Sought holder = Sought.by(List.of(PersonKey.account(account.platform(), account.id())));
        return seal(identities.recogniseNow(holder), clear);
    }

    /**
     * The same name in the same OPD is the same person, however it is spaced and capitalised. An address or a number
     * would not do: they stay with the office when the person goes.
     */
    public PersonId person(OpdId opd, String name) {
        return new PersonId(personalData.pseudonym("opd-staff", opd.value() + "\n" + comparable(name)));
    }

    /** Likewise of leaders. */
    public PersonId person(LeaderId leader, String name) {
        return new PersonId(personalData.pseudonym("leader", leader.value() + "\n" + comparable(name)));
    }

    private static String comparable(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    public Sealed seal(PersonId person, String clear) {
        return new Sealed(person, personalData.seal(person.toString(), clear));
    }

    @Nullable
    Sealed sealIfAny(PersonId person, @Nullable String clear) {
        return clear == null ? null : seal(person, clear);
    }
}
