package id.tanggap.command.opd.registry;

import id.tanggap.command.form.Day;
import id.tanggap.command.form.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A person as sent: a head, or an officer, of whom only the name counts.
 *
 * @param since the day of office, {@code 2026-03-02} or, as spreadsheets here write it, {@code 2/3/2026}
 */
record PersonForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String since) {

    /** The columns or fields are named with this prefix. */
    PersonInOffice head(Fields fields, String prefix) {
        var called = fields.required(prefix + "name", name, 200);
        var mail = fields.as(
                prefix + "email",
                email,
                value -> matching(value, "[^@\\s]+@[^@\\s]+"),
                "Tulis alamat surel, misalnya nama@contoh.go.id.",
                "Write an e-mail address, such as name@example.go.id.");
        var number = fields.as(
                prefix + "phone",
                phone,
                value -> matching(value, "\\+?[0-9][0-9 ().-]{4,24}"),
                "Tulis nomor telepon, misalnya +62 812 0000 0000.",
                "Write a phone number, such as +62 812 0000 0000.");
        var day = fields.required(prefix + "since", since, 20)
                .flatMap(value -> fields.as(
                        prefix + "since",
                        value,
                        Day::of,
                        "Tulis tanggal mulai menjabat, misalnya 2026-03-02.",
                        "Write the day of office, such as 2026-03-02."));
        fields.check();
        return new PersonInOffice(called.orElseThrow(), mail.orElse(null), number.orElse(null), day.orElseThrow());
    }

    String officer(Fields fields) {
        var called = fields.required("name", name, 200);
        fields.check();
        return called.orElseThrow();
    }

    private static String matching(String value, String pattern) {
        if (!value.matches(pattern)) {
            throw new IllegalArgumentException();
        }
        return value;
    }

    /** Says nothing of the person: a log must not know. */
    @Override
    public String toString() {
        return "PersonForm[since=" + since + "]";
    }
}
