package id.tanggap.access.audit;

import java.util.Locale;

/** What the security log tells of. */
public enum SecurityEvent {
    SIGNED_IN(false),
    SIGN_IN_REFUSED(true),
    SIGN_IN_LIMITED(true),
    SIGNED_OUT(false),
    SESSIONS_ENDED(false),
    ROLE_REFUSED(true),
    FORM_TOKEN_REFUSED(true),
    TOKEN_CREATED(false),
    TOKEN_REVOKED(false),
    TOKEN_REFUSED(true),
    PASSWORD_CHANGED(false),
    PASSWORD_CHANGE_REFUSED(true),
    CREDENTIALS_REISSUED(false),
    ACCOUNT_OPENED(false),
    ACCOUNT_CLOSED(false),
    ACCOUNT_RENAMED(false),
    CONTACT_SEEN(false),
    SIGNATURE_REFUSED(true),
    CHALLENGE_REFUSED(true),
    LIMIT_REACHED(true);

    private final boolean refusal;

    SecurityEvent(boolean refusal) {
        this.refusal = refusal;
    }

    /** Whether something was not let in. */
    boolean isRefusal() {
        return refusal;
    }

    /** As the log writes it: {@code sign-in-refused}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
