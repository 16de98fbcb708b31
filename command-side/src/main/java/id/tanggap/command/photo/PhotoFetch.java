package id.tanggap.command.photo;

import id.tanggap.events.complaint.PhotoMissing;

/** Asks a platform for a photo of one of its posts. */
@FunctionalInterface
interface PhotoFetch {

    /** What came of it. */
    sealed interface Fetched {}

    record Had(byte[] photo) implements Fetched {}

    /** And never will be. */
    record NotToBeHad(PhotoMissing why) implements Fetched {}

    /** @param why it is missed if it stays so */
    record NotNow(PhotoMissing why) implements Fetched {}

    /** @param reference where it is, as {@link id.tanggap.events.complaint.PhotoReferenced} has it, opened */
    Fetched fetch(String reference);
}
