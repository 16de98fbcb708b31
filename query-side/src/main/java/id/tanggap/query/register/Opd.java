package id.tanggap.query.register;

import id.tanggap.query.opd.OpdDocument;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One office of the register.
 *
 * @param kind such as {@code dinas} or {@code kecamatan}
 * @param head who answers for it now
 * @param areas codes of regions; empty for the whole region
 */
public record Opd(
        String id,
        long version,
        String name,
        String kind,
        @Nullable String parent,
        @Nullable Head head,
        List<Head> formerHeads,
        List<Delegate> delegates,
        List<OpdDocument.Account> accounts,
        List<String> categories,
        List<String> areas) {

    /**
     * @param name null once the person was erased
     * @param email only for those who keep the register
     * @param since the day of office
     * @param accounts the head's own
     */
    public record Head(
            String user,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            LocalDate since,
            List<OpdDocument.Account> accounts) {}

    /** @param name null once the person was erased */
    public record Delegate(String user, @Nullable String name) {}
}
