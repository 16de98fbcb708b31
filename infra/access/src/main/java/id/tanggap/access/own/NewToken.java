package id.tanggap.access.own;

import id.tanggap.access.account.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * @param name what the token is for
 * @param ends the last day on which it is valid, in the government's zone; within a year
 */
record NewToken(
        @PlainText @Nullable String name,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate ends) {}
