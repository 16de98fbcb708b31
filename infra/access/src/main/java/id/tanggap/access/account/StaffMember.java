package id.tanggap.access.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is signed in; the principal that {@code @AuthenticationPrincipal} hands to a controller.
 *
 * @param user the unique name to sign in with, as {@link UserName} writes it; an e-mail address will do
 * @param opd the id of the OPD that the member acts for; present for the roles of an OPD
 */
public record StaffMember(
        String user,
        Role role,
        @Nullable String opd,
        @Nullable String displayName) implements AuthenticatedPrincipal {

    public StaffMember {
        user = UserName.read(user)
                .orElseThrow(
                        () -> new IllegalArgumentException("A user name is up to 100 letters, digits and . _ @ + -"))
                .value();
        if (role.ofOpd() && opd == null) {
            throw new IllegalArgumentException("An account with the role " + role + " names its OPD");
        }
    }

    public StaffMember(String user, Role role, @Nullable String opd) {
        this(user, role, opd, null);
    }

    public boolean is(Role... roles) {
        return List.of(roles).contains(role);
    }

    @Override
    public String getName() {
        return user;
    }
}
