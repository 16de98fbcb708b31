package id.tanggap.query.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.events.complaint.Channel;
import id.tanggap.eventstore.EventStoreAwayException;
import java.net.ConnectException;
import java.sql.SQLException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class ChannelNamesTest {

    static RuntimeException[] away() {
        return new RuntimeException[] {
            new EventStoreAwayException("no answer", new ConnectException()),
            new EventStoreException("could not be read", new SQLException("closed", "08006"))
        };
    }

    @ParameterizedTest
    @MethodSource("away")
    @ExtendWith(OutputCaptureExtension.class)
    void whileTheEventStoreIsAwayThereAreTheKnownOnesAndTheLogSaysWhy(RuntimeException away, CapturedOutput output) {
        ChannelNames names = new ChannelNames(() -> {
            throw away;
        });

        assertThat(names.all()).isEqualTo(Channel.known());
        assertThat(output.getAll()).contains("WARN", "The event store is away", away.getMessage());
    }

    @Test
    void whatIsWrongIsNotTakenForAway() {
        ChannelNames names = new ChannelNames(() -> {
            throw new IllegalStateException("no such event");
        });

        assertThatThrownBy(names::all).hasMessage("no such event");
    }
}
