package id.tanggap.command.intake;

import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.util.Collection;

/** Keeps what says something about a person. What the intake needs of it, and no more. */
public interface Vault {

    /** Readable as long as the key of that person exists. */
    Sealed seal(PersonId person, String text);

    /** Announces that something will be sealed for all of these people, which makes it faster. */
    void prepare(Collection<PersonId> people);

    /** A name for a value that only the holder of the master key can derive again. */
    String pseudonym(String kind, String value);

    /**
     * @param drawer what is to be destroyed as a whole: has a key of its own
     * @throws DestroyedDrawer if it was destroyed
     */
    byte[] lock(String drawer, byte[] clear);

    /** A text as a text; no error in a drawer that was destroyed, for nobody needs it any more. */
    String lock(String drawer, String clear);

    /** @throws DestroyedDrawer if it was destroyed */
    byte[] unlock(String drawer, byte[] locked);

    /** Whatever was locked in this drawer stays closed for good. */
    void destroy(String drawer);

    /** Whether it was, by the word of the database as of now. */
    boolean isDestroyed(String drawer);
}
