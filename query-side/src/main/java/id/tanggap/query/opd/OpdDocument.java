package id.tanggap.query.opd;

import id.tanggap.query.complaint.SealedText;
import id.tanggap.query.projection.folding.Document;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One OPD of the register.
 *
 * @param version one more than the sequence number of the last event in it
 * @param kind such as {@code dinas} or {@code kecamatan}
 * @param head who answers for it now
 * @param formerHeads in order of appointment
 * @param areas codes of regions; empty for the whole region
 */
public record OpdDocument(
        String id,
        long version,
        String name,
        String kind,
        @Nullable String parent,
        @Nullable Head head,
        List<Head> formerHeads,
        List<Delegate> delegates,
        List<Account> accounts,
        List<String> categories,
        List<String> areas,
        Instant registeredAt)
        implements Document {

    /**
     * @param user the account that the head signs in with
     * @param person the pseudonym
     * @param since the day of office
     * @param accounts the head's own; they speak for the office as its own do
     */
    public record Head(
            String user,
            String person,
            SealedText name,
            @Nullable SealedText email,
            @Nullable SealedText phone,
            LocalDate since,
            Instant appointedAt,
            List<Account> accounts) {

        /** Documents of earlier versions say nothing of a head's accounts. */
        public Head {
            accounts = accounts == null ? List.of() : accounts;
        }
    }

    public record Delegate(String user, String person, SealedText name, Instant namedAt) {}

    /** @param state {@code reported}, {@code verified}, {@code suspended} or, of a leader's, {@code transferred} */
    public record Account(
            String platform, String id, @Nullable String handle, String state, Instant since) {}
}
