package id.tanggap.command.whatsapp;

import java.util.Locale;

/**
 * A message that WhatsApp has to approve before it opens a closed chat. It has one parameter in its body, which is what is
 * said; one for a confirmation has two quick replies beside.
 *
 * @param language as the platform writes it: {@code id}
 */
public record Template(String name, String language, Purpose purpose, State state) {

    public enum Purpose {
        /** It carries what an office says. */
        ANSWER,
        /** It asks whether a solution is one. */
        CONFIRMATION
    }

    /** What the platform says of it, the one that may be used first. */
    public enum State {
        APPROVED,
        PENDING,
        PAUSED,
        REJECTED
    }

    static String stored(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    boolean isApproved() {
        return state == State.APPROVED;
    }
}
