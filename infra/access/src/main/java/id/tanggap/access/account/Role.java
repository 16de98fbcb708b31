package id.tanggap.access.account;

/** What a member of staff is. The names are part of the HTTP contract. */
public enum Role {
    MAYOR("/mayor"),
    DISKOMINFO("/triage"),
    OPD_HEAD("/inbox"),
    OPD_OFFICER("/inbox"),
    ADMIN("/admin");

    private final String desk;

    Role(String desk) {
        this.desk = desk;
    }

    /** The page on which this role starts its day. */
    public String desk() {
        return desk;
    }

    /** Whether this role acts for one OPD, which its account must then name. */
    public boolean ofOpd() {
        return this == OPD_HEAD || this == OPD_OFFICER;
    }
}
