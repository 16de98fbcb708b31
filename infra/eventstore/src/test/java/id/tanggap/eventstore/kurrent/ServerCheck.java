package id.tanggap.eventstore.kurrent;

import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.kurrent.dbclient.EventData;
import io.kurrent.dbclient.StreamMetadata;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import tools.jackson.databind.JsonNode;

/** Tells an operator what a server is and whether it will do: each line a question and its answer. */
final class ServerCheck {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofSeconds(5);

    private final KurrentConnection connection;
    private final String stream;
    private final PrintStream out;
    private boolean well = true;

    ServerCheck(KurrentConnection connection, String prefix, PrintStream out) {
        this.connection = connection;
        this.stream = prefix + "check-" + UUID.randomUUID();
        this.out = out;
    }

    /** @return whether the server will do */
    boolean run() {
        boolean reached = false;
        for (InetSocketAddress host : connection.firstLook().hosts()) {
            reached |= look(host);
        }
        if (!reached) {
            out.println("Tidak ada server yang terjangkau. / No server can be reached.");
            return false;
        }
        connection.findTrouble().ifPresent(finding -> bad("klaster / cluster", finding.told()));
        ask("boleh membaca $all / may read $all", () -> {
            new Pages(connection).ofAll(null, 1);
            return "ya / yes";
        });
        ask("boleh menulis / may write", () -> {
            connection.call("check", client -> client.appendToStream(stream, event(8)));
            return "ya / yes";
        });
        ask("boleh mengatur metadata / may set metadata", () -> {
            StreamMetadata brief = new StreamMetadata();
            brief.setMaxCount(1L);
            brief.setMaxAge(60L);
            connection.call("check", client -> client.setStreamMetadata(stream, brief));
            return "ya / yes";
        });
        ask("MaxAppendSize", this::maxAppendSize);
        ask(
                "append ke beberapa stream / multi-stream append",
                () -> connection
                                .call("check", client -> client.getServerVersion())
                                .filter(version ->
                                        version.getMajor() > 25 || version.getMajor() == 25 && version.getMinor() >= 1)
                                .isPresent()
                        ? "ya / yes"
                        : "tidak, bergiliran / no, in turn");
        out.println(well ? "Server ini memadai. / This server will do." : "Belum memadai. / It will not do yet.");
        return well;
    }

    private boolean look(InetSocketAddress host) {
        FirstLook.Seen seen = connection.firstLook().look(host);
        FirstLook.Answer info = seen.info();
        if (info == null) {
            Finding finding = seen.finding();
            bad(seen.at(), finding == null ? "?" : finding.told());
            return false;
        }
        tell(seen.at(), "versi / version " + version(info.json()) + ", jam / clock " + clock(info.date()));
        try {
            for (JsonNode member : connection.firstLook().gossip(host)) {
                tell(
                        "  " + member.path("httpEndPointIp").asString("?") + ":"
                                + member.path("httpEndPointPort").asInt(0),
                        (member.path("isAlive").asBoolean(false)
                                        ? member.path("state").asString("?")
                                        : "mati / dead")
                                + ", jam / clock "
                                + clock(member.path("timeStamp").asString("")));
            }
        } catch (IOException untold) {
            tell("  gossip", "tidak diceritakan / not told");
        }
        return true;
    }

    private static String version(JsonNode info) {
        for (String name : List.of("dbVersion", "esVersion", "kurrentVersion")) {
            if (info.has(name)) {
                return info.path(name).asString("?");
            }
        }
        return "?";
    }

    private String clock(String told) {
        try {
            Instant there = told.endsWith("Z")
                    ? Instant.parse(told)
                    : ZonedDateTime.parse(told, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
            Duration apart = Duration.between(Instant.now(), there);
            if (apart.abs().compareTo(CLOCKS_MAY_DIFFER) > 0) {
                well = false;
            }
            return apart.toMillis() / 1_000 + " s";
        } catch (DateTimeException unreadable) {
            return "?";
        }
    }

    private String maxAppendSize() {
        try {
            connection.call("check", client -> client.appendToStream(stream, event(MEBIBYTE + 1)), failure -> true);
            return "lebih dari / more than " + MEBIBYTE;
        } catch (EventStoreException refused) {
            for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
                if (cause instanceof StatusRuntimeException call && call.getTrailers() != null) {
                    String most = call.getTrailers()
                            .get(Metadata.Key.of("maximum-append-size", Metadata.ASCII_STRING_MARSHALLER));
                    if (most != null) {
                        return most;
                    }
                }
            }
            return "paling banyak / at most " + MEBIBYTE;
        }
    }

    private static EventData event(int bytes) {
        return EventData.builderAsBinary(
                        UUID.randomUUID(), "checked", "x".repeat(bytes).getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private interface Question {
        String answer();
    }

    private void ask(String what, Question question) {
        try {
            tell(what, question.answer());
        } catch (RuntimeException refused) {
            bad(what, "TIDAK / NO: " + refused.getMessage());
        }
    }

    private void bad(String what, String why) {
        well = false;
        tell(what, why);
    }

    private void tell(String what, String answer) {
        out.println(what + ": " + answer);
    }
}
