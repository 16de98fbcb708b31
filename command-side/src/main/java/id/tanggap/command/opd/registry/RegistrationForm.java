package id.tanggap.command.opd.registry;

import id.tanggap.command.account.AccountName;
import id.tanggap.command.form.Fields;
import id.tanggap.command.opd.Description;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.opd.OpdKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A registration as it is sent.
 *
 * @param kind one of {@link OpdKind}
 * @param parent the id of the OPD that it is part of
 * @param accounts all of them; left out, they stay as they are
 * @param categories all of them; left out, they stay as they are
 * @param areas official codes, all of them; none for the whole region; left out, they stay as they are
 */
record RegistrationForm(
        @Nullable String id,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String parent,
        @Nullable List<AccountForm> accounts,
        @Nullable List<String> categories,
        @Nullable List<String> areas) {

    static final String ID_INDONESIAN = "Pakai 2–60 huruf kecil, angka, atau tanda hubung, misalnya dinas-pu.";
    static final String ID_ENGLISH = "Use 2 to 60 small letters, digits or hyphens, such as dinas-pu.";

    Registration read(Fields fields) {
        Optional<OpdId> opd = fields.required("id", id, 60)
                .flatMap(value -> fields.as("id", value, OpdId::new, ID_INDONESIAN, ID_ENGLISH));
        Optional<String> called = fields.required("name", name, 200);
        Optional<OpdKind> is = fields.oneOf("kind", kind, OpdKind.class);
        OpdId partOf = fields.as("parent", parent, OpdId::new, ID_INDONESIAN, ID_ENGLISH)
                .orElse(null);
        List<OfficialAccount> official = accounts(fields);
        Set<CategoryId> answersFor =
                all(fields, "categories", categories, RegistrationForm::category, ID_INDONESIAN, ID_ENGLISH);
        Set<PlaceCode> where = all(
                fields,
                "areas",
                areas,
                PlaceCode::new,
                "Tulis kode wilayah Kemendagri, misalnya 36.04.05.",
                "Write the official region code, such as 36.04.05.");
        fields.check();
        return new Registration(
                opd.orElseThrow(),
                new Description(called.orElseThrow(), is.orElseThrow(), partOf),
                official,
                answersFor,
                where);
    }

    private @Nullable List<OfficialAccount> accounts(Fields fields) {
        if (accounts == null) {
            return null;
        }
        List<OfficialAccount> read = new ArrayList<>();
        Set<AccountName> seen = new HashSet<>();
        for (int i = 0; i < accounts.size(); i++) {
            String field = "accounts[" + i + "]";
            accounts.get(i).read(fields, field + ".").ifPresent(account -> {
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

    private static CategoryId category(String value) {
        return new CategoryId(value.toLowerCase(Locale.ROOT).replace(' ', '-'));
    }

    private static <T> @Nullable Set<T> all(
            Fields fields,
            String field,
            @Nullable List<String> values,
            Function<String, T> parse,
            String indonesian,
            String english) {
        if (values == null) {
            return null;
        }
        Set<T> read = new LinkedHashSet<>();
        for (int i = 0; i < values.size(); i++) {
            fields.as(field + "[" + i + "]", values.get(i), parse, indonesian, english)
                    .ifPresent(read::add);
        }
        return read;
    }
}
