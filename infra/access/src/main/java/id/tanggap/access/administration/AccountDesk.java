package id.tanggap.access.administration;

import id.tanggap.access.account.Account;
import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.Credentials;
import id.tanggap.access.account.Role;
import id.tanggap.access.account.StaffMember;
import id.tanggap.access.account.UserName;
import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionOperations;

/** What whoever keeps the accounts may do with them. What is so already stays so. */
final class AccountDesk {

    private final Accounts accounts;
    private final TransactionOperations transaction;

    AccountDesk(Accounts accounts, TransactionOperations transaction) {
        this.accounts = accounts;
        this.transaction = transaction;
    }

    /** @return the credentials, this once; empty if the same account was opened before */
    Optional<Credentials> open(NewAccount wish) {
        StaffMember member = member(wish);
        Optional<Account> known = accounts.account(member.user());
        if (known.isEmpty()) {
            Optional<Credentials> credentials = accounts.openWithoutToken(member);
            if (credentials.isPresent()) {
                return credentials;
            }
            known = accounts.account(member.user());
        }
        if (!known.orElseThrow().isOpen()) {
            throw conflict(
                            "account-closed",
                            "Akun " + member.user() + " sudah pernah ada dan ditutup. Buka kembali akun itu, atau pakai"
                                    + " nama pengguna lain.",
                            "The account " + member.user() + " existed and is closed. Reopen it, or take another name.")
                    .at("user");
        }
        if (!known.orElseThrow().member().equals(member)) {
            throw conflict(
                            "user-taken",
                            "Nama pengguna " + member.user() + " sudah dipakai. Pakai nama lain.",
                            "The user name " + member.user() + " is taken. Take another.")
                    .at("user");
        }
        return Optional.empty();
    }

    /** New credentials for an open account. */
    Credentials reissue(String user, boolean keepTokens) {
        Account account = known(user);
        return accounts.reissuePassword(account.member().user(), keepTokens)
                .orElseThrow(() -> conflict(
                        "account-closed",
                        "Akun ini ditutup. Buka kembali dahulu.",
                        "This account is closed. Reopen it first."));
    }

    /** @throws Problem if nobody could open an account any more */
    void close(String user) {
        transaction.executeWithoutResult(_ -> {
            accounts.lock();
            Account account = known(user);
            if (account.isOpen() && account.member().role() == Role.ADMIN && accounts.countOpen(Role.ADMIN) == 1) {
                throw conflict(
                        "last-admin",
                        "Ini akun ADMIN terakhir yang terbuka. Buka akun ADMIN lain dahulu, lalu tutup yang ini.",
                        "This is the last open account of an ADMIN. Open another first, then close this one.");
            }
            accounts.close(account.member().user());
        });
    }

    /** @return the credentials, this once; empty if it was open */
    Optional<Credentials> reopen(String user) {
        Account account = known(user);
        requireGovernment(account.member().role(), "user");
        return accounts.openWithoutToken(account.member());
    }

    /** Says whose account it is. */
    void rename(String user, String displayName) {
        Account account = known(user);
        requireGovernment(account.member().role(), "user");
        accounts.rename(account.member().user(), displayName.strip());
    }

    Account known(String user) {
        return accounts.account(user)
                .orElseThrow(() -> new Problem(
                        HttpStatus.NOT_FOUND,
                        "unknown-account",
                        new Bilingual(
                                "Tidak ada akun dengan nama pengguna ini. Lihat daftarnya di GET /api/accounts.",
                                "There is no account of this user name. See the list at GET /api/accounts.")));
    }

    private static StaffMember member(NewAccount wish) {
        Role role = Objects.requireNonNull(wish.role());
        requireGovernment(role, "role");
        UserName user = UserName.read(Objects.requireNonNull(wish.user()))
                .orElseThrow(() -> new Problem(
                                HttpStatus.BAD_REQUEST,
                                "user-name",
                                new Bilingual(
                                        "Nama pengguna: paling banyak 100 huruf a-z, angka, dan . _ @ + -, misalnya"
                                                + " siti.aminah.",
                                        "A user name is up to 100 letters a-z, digits and . _ @ + -, such as"
                                                + " siti.aminah."))
                        .at("user"));
        return new StaffMember(
                user.value(),
                role,
                null,
                Objects.requireNonNull(wish.displayName()).strip());
    }

    private static void requireGovernment(Role role, String field) {
        if (role.ofOpd()) {
            throw new Problem(
                            HttpStatus.BAD_REQUEST,
                            "account-of-office",
                            new Bilingual(
                                    "Akun kepala dan petugas OPD dibuka lewat penunjukan: POST /api/opds/{id}/head atau"
                                            + " /delegates.",
                                    "Heads and officers of an OPD get their account by appointment: POST"
                                            + " /api/opds/{id}/head or /delegates."))
                    .at(field);
        }
    }

    private static Problem conflict(String slug, String id, String en) {
        return new Problem(HttpStatus.CONFLICT, slug, new Bilingual(id, en));
    }
}
