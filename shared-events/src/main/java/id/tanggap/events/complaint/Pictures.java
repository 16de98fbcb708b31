package id.tanggap.events.complaint;

import id.tanggap.events.person.PersonId;
import java.util.stream.Stream;

/**
 * What the store keeps of a photo: drawn anew, so that nothing is in it but what it shows.
 *
 * @param citizen under whose key both are sealed
 * @param full as large as it is kept
 * @param thumbnail the same, small
 */
public record Pictures(PersonId citizen, Picture full, Picture thumbnail) {

    public Stream<PictureHash> hashes() {
        return Stream.of(full.hash(), thumbnail.hash());
    }
}
