package id.tanggap.access;

import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.Credentials;
import id.tanggap.access.account.Role;
import id.tanggap.access.account.StaffMember;

/** People who have been here for long: their password is not the first one any more. */
record Staff(Accounts accounts) {

    Credentials settled(String user, Role role) {
        var credentials = accounts.open(new StaffMember(user, role, role.ofOpd() ? "dinkes" : null))
                .orElseThrow();
        accounts.share(user);
        return credentials;
    }
}
