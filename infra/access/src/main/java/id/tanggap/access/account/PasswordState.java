package id.tanggap.access.account;

/** Whose choice a password is. */
public enum PasswordState {
    /** Handed out, and good for nothing but choosing an own one. */
    INITIAL,
    /** Handed out for good, perhaps to several people who share the account; never changed since. */
    ISSUED,
    /** Chosen by its owner. */
    CHOSEN
}
