package id.tanggap.command.platform;

import static id.tanggap.events.complaint.ReplyFailure.MESSAGE_REFUSED;
import static id.tanggap.events.complaint.ReplyFailure.NO_PERMISSION;
import static id.tanggap.events.complaint.ReplyFailure.SENDER_STOPPED;
import static id.tanggap.events.complaint.ReplyFailure.SIGN_IN_AGAIN;
import static id.tanggap.events.complaint.ReplyFailure.TRY_AGAIN_LATER;

import id.tanggap.command.intake.post.Json;
import id.tanggap.command.platform.Wire.Heard;
import id.tanggap.events.complaint.ReplyFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What the errors of the platforms mean: one table for each. Codes are looked up, never titles.
 *
 * <p>An error that the platform reports of itself, with a code that is in no table, leaves open whether the message was
 * taken; so do Meta's 1 and 2, "an unknown error" and "temporarily unavailable".
 */
public final class ErrorTable {

    /** A private chat was closed meanwhile. */
    public static final int WINDOW_CLOSED = 131_047;

    /** Facebook, Instagram, Threads. */
    public static final ErrorTable META = new ErrorTable()
            .of(TRY_AGAIN_LATER, 4, 17, 32, 341, 613)
            .of(TRY_AGAIN_LATER, IntStream.rangeClosed(80_000, 80_014).toArray())
            .of(SIGN_IN_AGAIN, 102, 190, 458, 459, 460)
            .of(NO_PERMISSION, 3, 10)
            .of(NO_PERMISSION, IntStream.rangeClosed(200, 299).toArray())
            .of(MESSAGE_REFUSED, 100, 506, 1_609_005)
            .of(SENDER_STOPPED, 368);

    public static final ErrorTable WHATSAPP = new ErrorTable()
            .of(TRY_AGAIN_LATER, 2, 4, 80_007, 130_429, 131_056)
            .of(SIGN_IN_AGAIN, 0, 190)
            .of(NO_PERMISSION, 3, 10)
            .of(NO_PERMISSION, IntStream.rangeClosed(200, 299).toArray())
            .of(MESSAGE_REFUSED, 131_026, WINDOW_CLOSED)
            .of(SENDER_STOPPED, 368, 130_497, 131_031, 131_048);

    /** X says it by the HTTP status, by the last part of the problem's type, and by older codes. */
    public static final ErrorTable X = new ErrorTable()
            .of(SIGN_IN_AGAIN, "client-not-enrolled-token", "invalid-token")
            .of(NO_PERMISSION, "client-forbidden", "unsupported-authentication", "oauth1-permissions")
            .of(SENDER_STOPPED, "usage-capped", "user-suspended", "account-suspended")
            .of(SENDER_STOPPED, 64, 326)
            .of(MESSAGE_REFUSED, 187, 385, 433);

    /** YouTube says it by a reason; its day, of which it grants a quota, begins at midnight on the Pacific. */
    public static final ErrorTable YOUTUBE = new ErrorTable()
            .of(TRY_AGAIN_LATER, "rateLimitExceeded", "userRateLimitExceeded", "backendError")
            .untilMidnight(ZoneId.of("America/Los_Angeles"), "quotaExceeded", "dailyLimitExceeded")
            .of(SIGN_IN_AGAIN, "authError", "invalid_grant", "required")
            .of(NO_PERMISSION, "forbidden", "insufficientPermissions", "ineligibleAccount", "accessNotConfigured")
            .of(MESSAGE_REFUSED, "commentTextTooLong", "commentTextRequired", "parentCommentIsPrivate")
            .of(MESSAGE_REFUSED, "parentCommentNotFound", "operationNotSupported", "commentsDisabled")
            .of(SENDER_STOPPED, "authenticatedUserAccountClosed", "authenticatedUserAccountSuspended");

    private final Map<String, ReplyFailure> meaning = new HashMap<>();
    private final Map<String, ZoneId> untilMidnight = new HashMap<>();

    private ErrorTable of(ReplyFailure why, int... codes) {
        IntStream.of(codes).forEach(code -> meaning.put(Integer.toString(code), why));
        return this;
    }

    private ErrorTable of(ReplyFailure why, String... codes) {
        Stream.of(codes).forEach(code -> meaning.put(code, why));
        return this;
    }

    private ErrorTable untilMidnight(ZoneId zone, String... codes) {
        Stream.of(codes).forEach(code -> untilMidnight.put(code, zone));
        return of(TRY_AGAIN_LATER, codes);
    }

    /** Of an answer that did not take the message, or of none. */
    public Trouble meaning(Heard heard, Clock clock) {
        return switch (heard) {
            case Heard.Silence(boolean unsent) ->
                unsent ? new Trouble.Refused(TRY_AGAIN_LATER, "unreachable", null) : new Trouble.Unclear("silence");
            case Heard.Answer answer -> meaning(answer, clock.instant());
        };
    }

    /** By a code alone, as in a notice that comes later. */
    public ReplyFailure meaning(String code) {
        return meaning.getOrDefault(code, MESSAGE_REFUSED);
    }

    private Trouble meaning(Heard.Answer answer, Instant now) {
        List<String> codes = codes(answer.body());
        Optional<ReplyFailure> known =
                codes.stream().filter(meaning::containsKey).map(meaning::get).findFirst();
        String code = codes.isEmpty() ? "HTTP " + answer.status() : String.join("/", codes);
        if (known.isPresent()) {
            return new Trouble.Refused(
                    known.get(),
                    code,
                    midnight(codes, now).or(() -> until(answer, now)).orElse(null));
        }
        if (answer.status() >= 500 || answer.taken() || codes.contains("1") || codes.contains("2")) {
            return new Trouble.Unclear(code);
        }
        return new Trouble.Refused(
                switch (answer.status()) {
                    case 401 -> SIGN_IN_AGAIN;
                    case 408, 425, 429 -> TRY_AGAIN_LATER;
                    default -> MESSAGE_REFUSED;
                },
                code,
                until(answer, now).orElse(null));
    }

    private Optional<Instant> midnight(List<String> codes, Instant now) {
        return codes.stream()
                .filter(untilMidnight::containsKey)
                .map(untilMidnight::get)
                .findFirst()
                .map(zone -> LocalDate.ofInstant(now, zone)
                        .plusDays(1)
                        .atStartOfDay(zone)
                        .toInstant());
    }

    /** The nearest first: a subcode before its code. */
    private static List<String> codes(JsonNode body) {
        Stream<@Nullable String> reasons =
                Json.list(body, "error", "errors").stream().map(error -> Json.text(error, "reason"));
        Stream<@Nullable String> codes = Stream.concat(
                Stream.of(
                        Json.text(body, "error", "error_subcode"),
                        Json.text(body, "error", "code"),
                        lastPart(Json.text(body, "type"))),
                Json.list(body, "errors").stream()
                        .flatMap(error -> Stream.of(lastPart(Json.text(error, "type")), Json.text(error, "code"))));
        return Stream.concat(reasons, codes).flatMap(Stream::ofNullable).toList();
    }

    private static @Nullable String lastPart(@Nullable String type) {
        return type == null ? null : type.substring(type.lastIndexOf('/') + 1);
    }

    /** The latest of all that the platform says of it. */
    private static Optional<Instant> until(Heard.Answer answer, Instant now) {
        HttpHeaders headers = answer.headers();
        return Stream.of(
                        seconds(headers.getFirst(HttpHeaders.RETRY_AFTER)).map(now::plusSeconds),
                        seconds(headers.getFirst("x-rate-limit-reset")).map(Instant::ofEpochSecond),
                        minutesToRegainAccess(headers).map(minutes -> now.plus(Duration.ofMinutes(minutes))))
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
    }

    private static Optional<Long> seconds(@Nullable String header) {
        return header != null && header.strip().matches("[0-9]{1,12}")
                ? Optional.of(Long.parseLong(header.strip()))
                : Optional.empty();
    }

    private static Optional<Long> minutesToRegainAccess(HttpHeaders headers) {
        String usage = headers.getFirst("X-Business-Use-Case-Usage");
        if (usage == null) {
            return Optional.empty();
        }
        try {
            return Json.MAPPER.readTree(usage).findValues("estimated_time_to_regain_access").stream()
                    .map(JsonNode::asLong)
                    .filter(minutes -> minutes > 0)
                    .max(Long::compareTo);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }
}
