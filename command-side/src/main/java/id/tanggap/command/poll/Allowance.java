package id.tanggap.command.poll;

import java.util.Optional;

/** What a platform counts by the day and does not tell how much of it is left. */
public interface Allowance {

    Allowance AS_THE_PLATFORM_TELLS = new Allowance() {
        @Override
        public Optional<Usage> left() {
            return Optional.empty();
        }

        @Override
        public void spend(int units) {}
    };

    /** How much of it is used. */
    Optional<Usage> left();

    void spend(int units);
}
