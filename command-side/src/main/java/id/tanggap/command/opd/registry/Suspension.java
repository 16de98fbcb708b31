package id.tanggap.command.opd.registry;

import id.tanggap.command.form.Fields;
import org.jspecify.annotations.Nullable;

/** @param reason why the account no longer speaks for them */
public record Suspension(@Nullable String reason) {

    /** @throws id.tanggap.access.problem.Problem when there is none */
    public String checked() {
        return Fields.read(fields -> fields.required("reason", reason, 500));
    }
}
