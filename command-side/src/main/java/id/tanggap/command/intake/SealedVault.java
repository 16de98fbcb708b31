package id.tanggap.command.intake;

import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import id.tanggap.eventstore.shredding.ErasedSubjectException;
import id.tanggap.eventstore.shredding.PersonalData;
import java.util.Collection;

/** The vault in which everything sealed is kept. */
final class SealedVault implements Vault {

    private final PersonalData data;

    SealedVault(PersonalData data) {
        this.data = data;
    }

    @Override
    public Sealed seal(PersonId person, String text) {
        return new Sealed(person, data.seal(person.toString(), text));
    }

    @Override
    public void prepare(Collection<PersonId> people) {
        data.prepare(people.stream().map(PersonId::toString).toList());
    }

    @Override
    public String pseudonym(String kind, String value) {
        return data.pseudonym(kind, value);
    }

    @Override
    public byte[] lock(String drawer, byte[] clear) {
        try {
            return data.sealBytes(drawer, clear);
        } catch (ErasedSubjectException destroyed) {
            throw new DestroyedDrawer(drawer, destroyed);
        }
    }

    @Override
    public String lock(String drawer, String clear) {
        return data.seal(drawer, clear);
    }

    @Override
    public byte[] unlock(String drawer, byte[] locked) {
        return data.openBytes(drawer, locked).orElseThrow(() -> new DestroyedDrawer(drawer, null));
    }

    @Override
    public void destroy(String drawer) {
        data.erase(drawer);
    }

    @Override
    public boolean isDestroyed(String drawer) {
        return data.erasedAt(drawer).isPresent();
    }
}
