package id.tanggap.command.whatsapp;

import id.tanggap.command.form.Fields;
import id.tanggap.command.whatsapp.Template.Purpose;
import id.tanggap.command.whatsapp.Template.State;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A template as it is sent.
 *
 * @param language as the platform writes it; Indonesian unless said
 * @param purpose {@code answer} or {@code confirmation}
 * @param state {@code approved}, {@code pending}, {@code rejected} or {@code paused}
 * @param reason why the platform does not approve it
 */
record TemplateForm(
        @Nullable String name,
        @Nullable String language,
        @Nullable String purpose,
        @Nullable String state,
        @Nullable String reason) {

    private static final int LONGEST_NAME = 512;
    private static final int LONGEST_REASON = 1_000;

    Template read(Fields fields) {
        Optional<String> called = fields.required("name", name, LONGEST_NAME);
        called.filter(written -> !written.matches("[a-z0-9_]+"))
                .ifPresent(
                        _ -> fields.wrong(
                                "name",
                                "Tulis seperti di WhatsApp Manager: huruf kecil, angka, dan garis bawah, misalnya lanjutan_aduan.",
                                "Write it as WhatsApp Manager does: small letters, digits and underscores, such as lanjutan_aduan."));
        String spoken = fields.text(language).orElse("id");
        if (!spoken.matches("[a-z]{2,3}(_[A-Z]{2})?")) {
            fields.wrong(
                    "language",
                    "Tulis kode bahasanya, misalnya id atau en_US.",
                    "Write the language's code, such as id or en_US.");
        }
        Optional<Purpose> what = fields.oneOf("purpose", purpose, Purpose.class);
        Optional<State> standing = fields.oneOf("state", state, State.class);
        if (reason != null && reason.length() > LONGEST_REASON) {
            fields.wrong("reason", "Paling banyak 1000 huruf.", "At most 1000 characters.");
        }
        fields.check();
        return new Template(called.orElseThrow(), spoken, what.orElseThrow(), standing.orElseThrow());
    }
}
