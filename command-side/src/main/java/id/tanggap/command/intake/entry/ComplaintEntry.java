package id.tanggap.command.intake.entry;

import id.tanggap.access.account.StaffMember;
import id.tanggap.access.address.AddressBudget;
import id.tanggap.access.cookie.SiteCookie;
import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Browser;
import id.tanggap.access.problem.Problem;
import id.tanggap.command.channel.ChannelSpellings;
import id.tanggap.command.channel.Channels;
import id.tanggap.command.intake.post.PostingTime;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Staff and citizens enter complaints here; the form of the public page as well, without JavaScript. */
@RestController("complaintEntry")
@RequestMapping("/api/complaints")
class ComplaintEntry {

    private static final String REPEAT = "Idempotency-Key";
    private static final int LONGEST_REQUEST_ID = 200;
    private static final String RECEIVED = "/lapor/diterima";
    private static final SiteCookie KEY = new SiteCookie("citizen_key");
    private static final Duration WHILE_IT_IS_WRITTEN_DOWN = Duration.ofMinutes(10);

    private final Entries entries;
    private final AddressBudget perAddress;
    private final Channels channels;
    private final EntryProperties properties;
    private final PostingTime believed;
    private final Clock clock;

    ComplaintEntry(
            Entries entries,
            AddressBudget entriesPerAddress,
            Channels channels,
            EntryProperties properties,
            PostingTime believed,
            Clock clock) {
        this.entries = entries;
        this.perAddress = entriesPerAddress;
        this.channels = channels;
        this.properties = properties;
        this.believed = believed;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<EntryAnswer> json(
            @RequestBody EntryRequest body,
            @RequestHeader(name = REPEAT, required = false) @Nullable String repeat,
            @AuthenticationPrincipal @Nullable StaffMember staff,
            HttpServletRequest request) {
        return created(entered(body, repeat, staff, request));
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<EntryAnswer> form(
            @RequestParam Map<String, String> form,
            @RequestHeader(name = REPEAT, required = false) @Nullable String repeat,
            @AuthenticationPrincipal @Nullable StaffMember staff,
            HttpServletRequest request) {
        EntryAnswer answer = entered(EntryRequest.of(form), repeat, staff, request);
        return Browser.asks(request) ? seen(answer, request) : created(answer);
    }

    private EntryAnswer entered(
            EntryRequest body, @Nullable String repeat, @Nullable StaffMember staff, HttpServletRequest request) {
        if (staff == null) {
            perAddress.take(request.getRemoteAddr()).ifPresent(ComplaintEntry::tooMany);
        }
        Entry entry = Entry.of(
                body, Enterer.of(staff, properties.backdating()), spellings(body, staff), believed, clock.instant());
        return entries.capture(entry, requestId(body, repeat), staff);
    }

    /** Those that were added are looked up only where somebody names one. */
    private ChannelSpellings spellings(EntryRequest body, @Nullable StaffMember staff) {
        ChannelSpellings known = ChannelSpellings.ofTheKnown();
        return staff == null || body.channel() == null ? known : known.and(channels.added());
    }

    private static String requestId(EntryRequest body, @Nullable String repeat) {
        String given = Optional.ofNullable(Entry.blankToNone(repeat))
                .orElseGet(() -> Optional.ofNullable(Entry.blankToNone(body.requestId()))
                        .orElseGet(() -> UUID.randomUUID().toString()));
        if (given.length() > LONGEST_REQUEST_ID) {
            throw new Problem(
                            HttpStatus.BAD_REQUEST,
                            "invalid-request-id",
                            new Bilingual("Paling banyak 200 huruf.", "At most 200 characters."))
                    .at(REPEAT);
        }
        return given;
    }

    private static void tooMany(Duration wait) {
        long minutes = wait.toMinutes() + 1;
        throw new Problem(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-complaints",
                        new Bilingual(
                                "Terlalu banyak aduan dari alamat ini. Coba lagi dalam %d menit.".formatted(minutes),
                                "Too many complaints from this address. Try again in %d minutes.".formatted(minutes)))
                .retryAfter(wait);
    }

    private static ResponseEntity<EntryAnswer> created(EntryAnswer answer) {
        return ResponseEntity.created(URI.create("/api/complaints/" + answer.id()))
                .body(answer);
    }

    /**
     * On to the page that tells the citizen. The key goes there in a cookie: in an address it would be copied along with
     * the link, and kept by logs and by the browser's history.
     */
    private static ResponseEntity<EntryAnswer> seen(EntryAnswer answer, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(
                        HttpHeaders.SET_COOKIE,
                        KEY.holding(answer.citizenKey(), request)
                                .maxAge(WHILE_IT_IS_WRITTEN_DOWN)
                                .build()
                                .toString())
                .location(UriComponentsBuilder.fromPath(RECEIVED)
                        .queryParam("code", "{code}")
                        .build(answer.trackingCode()))
                .build();
    }
}
