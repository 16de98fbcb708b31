package id.tanggap.demo.instagram;

/**
 * Somebody with an account there.
 *
 * @param id as the platform gives it
 * @param handle without the at sign
 */
public record Member(String id, String handle, String name, Kind kind) {

    /** Who tries it can be any of them. */
    public enum Kind {
        CITIZEN,
        LEADER,
        OFFICE
    }

    /** Whether the account has connected Tanggap's app, which then is told what concerns it. */
    public boolean isOfficial() {
        return kind != Kind.CITIZEN;
    }
}
