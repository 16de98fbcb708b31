package id.tanggap.bench.bed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.query.projection.folding.Document;
import id.tanggap.query.projection.folding.Projection;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FollowedTest {

    private static final Map<Class<?>, Object> VALUES = Map.of(
            boolean.class,
            true,
            int.class,
            7,
            long.class,
            7L,
            String.class,
            "seven",
            Class.class,
            Document.class,
            Set.class,
            Set.of("seven"));

    /** What was asked of the projection itself. */
    private @Nullable Method asked;

    private Object @Nullable [] with;

    static Stream<Method> everythingOneCanAskAProjection() {
        return Arrays.stream(Projection.class.getMethods()).filter(method -> !Modifier.isStatic(method.getModifiers()));
    }

    @ParameterizedTest
    @MethodSource("everythingOneCanAskAProjection")
    void whoeverIsFollowedAnswersItself(Method method) throws Exception {
        Object[] arguments =
                Arrays.stream(method.getParameterTypes()).map(VALUES::get).toArray();

        Object answer = method.invoke(followed(this::answer), arguments);

        assertThat(asked).isEqualTo(method);
        assertThat(with == null ? new Object[0] : with).isEqualTo(arguments);
        assertThat(answer).isEqualTo(VALUES.get(method.getReturnType()));
    }

    @ParameterizedTest
    @MethodSource("everythingOneCanAskAProjection")
    void itsFaultsAreItsOwn(Method method) {
        Object[] arguments =
                Arrays.stream(method.getParameterTypes()).map(VALUES::get).toArray();
        Projection<?, ?, ?> followed = followed((projection, called, given) -> {
            if (called.equals(method) && asked != null) {
                throw new IllegalStateException("no");
            }
            return answer(projection, called, given);
        });

        assertThatThrownBy(() -> method.invoke(followed, arguments))
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no");
    }

    private Object answer(Object projection, Method method, Object @Nullable [] arguments) {
        asked = method;
        with = arguments;
        return VALUES.get(method.getReturnType());
    }

    private static Projection<?, ?, ?> followed(InvocationHandler projection) {
        return new Followed().watch((Projection<?, ?, ?>) Proxy.newProxyInstance(
                Projection.class.getClassLoader(), new Class<?>[] {Projection.class}, projection));
    }
}
