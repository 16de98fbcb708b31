package id.tanggap.demo.plan;

import id.tanggap.command.intake.Vault;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.UUID;

/** Keeps everything in the clear, so that it can be looked at. */
final class OpenVault implements Vault {

    @Override
    public void prepare(Collection<PersonId> people) {
        // There are no keys.
    }

    @Override
    public Sealed seal(PersonId person, String text) {
        return new Sealed(person, text);
    }

    @Override
    public String pseudonym(String kind, String value) {
        return UUID.nameUUIDFromBytes((kind + value).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    @Override
    public byte[] lock(String drawer, byte[] clear) {
        return clear;
    }

    @Override
    public String lock(String drawer, String clear) {
        return clear;
    }

    @Override
    public byte[] unlock(String drawer, byte[] locked) {
        return locked;
    }

    @Override
    public void destroy(String drawer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isDestroyed(String drawer) {
        return false;
    }
}
