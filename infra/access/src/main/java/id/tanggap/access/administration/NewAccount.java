package id.tanggap.access.administration;

import id.tanggap.access.account.PlainText;
import id.tanggap.access.account.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * @param user to sign in with
 * @param role of those that act for the whole government
 * @param displayName whose account it is
 */
record NewAccount(
        @NotBlank @Nullable String user,
        @NotNull @Nullable Role role,
        @PlainText @Nullable String displayName) {}
