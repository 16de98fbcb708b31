package id.tanggap.photos;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.events.complaint.PictureHash;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What every store of photos holds. */
abstract class PhotoStoreContract {

    private static final byte[] SEALED = "sealed \0 bytes".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] OTHER = "others".getBytes(StandardCharsets.ISO_8859_1);

    abstract PhotoStore store();

    @Test
    void whatIsKeptIsFoundByItsHash() {
        PictureHash hash = store().keep(SEALED);

        assertThat(hash).isEqualTo(PictureHash.of(SEALED));
        assertThat(store().find(hash))
                .hasValueSatisfying(found -> assertThat(found).isEqualTo(SEALED));
    }

    @Test
    void theSameKeptTwiceIsThereOnce() {
        PictureHash first = store().keep(SEALED);

        assertThat(store().keep(SEALED)).isEqualTo(first);
        store().discard(first);
        assertThat(store().find(first)).isEmpty();
    }

    @Test
    void whatIsDiscardedIsFoundByNobodyAndTheOthersStay() {
        PictureHash one = store().keep(SEALED);
        PictureHash other = store().keep(OTHER);

        store().discard(one);
        store().discard(one);

        assertThat(store().find(one)).isEmpty();
        assertThat(store().find(other)).isPresent();
    }

    @Test
    void whatWasNeverKeptIsNotFound() {
        assertThat(store().find(PictureHash.of("never".getBytes(StandardCharsets.US_ASCII))))
                .isEmpty();
    }
}
