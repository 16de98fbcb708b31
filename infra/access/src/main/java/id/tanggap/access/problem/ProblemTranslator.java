package id.tanggap.access.problem;

import java.util.Optional;
import java.util.function.Function;

/**
 * Tells an exception of another module as a {@link Problem}. Beans of this type are asked in their order, for
 * the exception thrown and then for each of its causes.
 */
public record ProblemTranslator<E extends Throwable>(Class<E> type, Function<? super E, Problem> translation) {

    Optional<Problem> translate(Throwable thrown) {
        return type.isInstance(thrown) ? Optional.of(translation.apply(type.cast(thrown))) : Optional.empty();
    }
}
