package id.tanggap.command.leader.registry;

import id.tanggap.command.account.AccountName;
import id.tanggap.command.form.Day;
import id.tanggap.command.form.Fields;
import id.tanggap.command.opd.registry.AccountForm;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.leader.LeaderId;
import id.tanggap.events.leader.LeaderOffice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A leader as sent.
 *
 * @param id small letters, digits and hyphens, chosen for good: {@code bupati}
 * @param office one of {@link LeaderOffice}
 * @param since the first day of office, {@code 2026-03-02} or {@code 2/3/2026}
 * @param accounts that the leader has; others that were reported stay as they are
 */
record LeaderForm(
        @Nullable String id,
        @Nullable String name,
        @Nullable String office,
        @Nullable String since,
        @Nullable List<AccountForm> accounts) {

    static final String ID_INDONESIAN = "Pakai 2–60 huruf kecil, angka, atau tanda hubung, misalnya bupati.";
    static final String ID_ENGLISH = "Use 2 to 60 small letters, digits or hyphens, such as bupati.";

    LeaderRegistration read(Fields fields) {
        Optional<LeaderId> leader = fields.required("id", id, 60)
                .flatMap(value -> fields.as("id", value, LeaderId::new, ID_INDONESIAN, ID_ENGLISH));
        Optional<String> called = fields.required("name", name, 200);
        Optional<LeaderOffice> is = fields.oneOf("office", office, LeaderOffice.class);
        Optional<LocalDate> from = fields.required("since", since, 20)
                .flatMap(value -> fields.as(
                        "since",
                        value,
                        Day::of,
                        "Tulis tanggal mulai menjabat, misalnya 2026-03-02.",
                        "Write the day of office, such as 2026-03-02."));
        List<OfficialAccount> has = accounts(fields);
        fields.check();
        return new LeaderRegistration(
                leader.orElseThrow(), called.orElseThrow(), is.orElseThrow(), from.orElseThrow(), has);
    }

    private List<OfficialAccount> accounts(Fields fields) {
        List<OfficialAccount> read = new ArrayList<>();
        Set<AccountName> seen = new HashSet<>();
        List<AccountForm> sent = accounts == null ? List.of() : accounts;
        for (int i = 0; i < sent.size(); i++) {
            String field = "accounts[" + i + "]";
            sent.get(i).read(fields, field + ".").ifPresent(account -> {
                read.add(account);
                if (!seen.add(AccountName.of(account))) {
                    fields.wrong(
                            field,
                            "Akun ini disebut dua kali. Hapus salah satunya.",
                            "The account is named twice. Leave one of them out.");
                }
            });
        }
        return read;
    }

    /** Says nothing of the person: a log must not know. */
    @Override
    public String toString() {
        return "LeaderForm[" + id + "]";
    }
}
