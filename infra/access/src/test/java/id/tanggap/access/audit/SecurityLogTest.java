package id.tanggap.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.tanggap.access.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class SecurityLogTest {

    @RegisterExtension
    final SecurityLines lines = new SecurityLines();

    private final MovableClock clock = new MovableClock();
    private final List<SecurityEvent> counted = new ArrayList<>();
    private final SecurityLog log = new SecurityLog(clock, counted::add);

    @Test
    void a_line_says_when_what_whose_and_why() {
        log.on(SecurityEvent.SIGN_IN_REFUSED)
                .user("kepala-dinas-pu")
                .reason("wrong-password")
                .write();

        assertThat(lines.all())
                .containsExactly("time=2026-03-02T01:00:00Z event=sign-in-refused user=kepala-dinas-pu"
                        + " reason=wrong-password");
        assertThat(counted).containsExactly(SecurityEvent.SIGN_IN_REFUSED);
    }

    static Stream<Arguments> sent() {
        return Stream.of(
                arguments("plain.name", "plain.name"),
                arguments("two words", "\"two words\""),
                arguments("", "\"\""),
                arguments("a\0b", "a?b"),
                arguments("a\nevent=signed-in", "\"a?event=signed-in\""),
                arguments("a\r\n\u001b[31mred", "a???[31mred"),
                arguments("\" by=admin x=\"", "\"? by=admin x=?\""),
                arguments("back\\slash", "back?slash"),
                arguments("\u202egnp.exe\u2028x\u0085y", "?gnp.exe?x?y"));
    }

    @ParameterizedTest
    @MethodSource("sent")
    void nothing_that_was_sent_in_makes_a_line_or_a_field_of_its_own(String sent, String written) {
        log.on(SecurityEvent.LIMIT_REACHED).with("of", sent).write();

        assertThat(lines.all()).singleElement().asString().endsWith("event=limit-reached of=" + written);
    }

    @Test
    void nothing_that_was_sent_in_makes_a_line_long() {
        log.on(SecurityEvent.LIMIT_REACHED).with("of", "x".repeat(100_000)).write();

        assertThat(lines.all()).singleElement().asString().hasSizeLessThan(300);
    }

    @Test
    void a_flood_from_one_place_is_counted_and_does_not_fill_the_disk() {
        for (int i = 0; i < 1_000; i++) {
            log.on(SecurityEvent.TOKEN_REFUSED).reason("unknown").write();
        }
        log.on(SecurityEvent.SIGNED_IN).user("mayor").write();
        assertThat(lines.all()).hasSize(101).last().asString().contains("event=signed-in");

        clock.pass(Duration.ofMinutes(1));
        log.on(SecurityEvent.TOKEN_REFUSED).reason("unknown").write();

        assertThat(lines.all()).last().asString().endsWith("reason=unknown held-back=900");
        assertThat(counted).hasSize(1_002);
    }

    @Test
    void what_was_not_committed_was_not() {
        TransactionSynchronizationManager.initSynchronization();
        log.on(SecurityEvent.ACCOUNT_OPENED).user("undone").write();
        TransactionSynchronizationManager.clearSynchronization();
        assertThat(lines.all()).isEmpty();

        TransactionSynchronizationManager.initSynchronization();
        log.on(SecurityEvent.ACCOUNT_OPENED).user("done").write();
        assertThat(lines.all()).isEmpty();
        TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::afterCommit);
        TransactionSynchronizationManager.clearSynchronization();
        assertThat(lines.all()).singleElement().asString().contains("user=done");
    }
}
