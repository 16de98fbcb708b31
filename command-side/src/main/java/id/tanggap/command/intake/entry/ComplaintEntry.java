package id.tanggap.command.intake.entry;

import id.tanggap.access.account.StaffMember;
import id.tanggap.access.address.AddressBudget;
import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Browser;
import id.tanggap.access.problem.Problem;
import id.tanggap.command.channel.ChannelSpellings;
import id.tanggap.command.channel.Channels;
import id.tanggap.command.form.Receipt;
import id.tanggap.command.form.Who;
import id.tanggap.command.intake.post.PostingTime;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Staff and citizens enter complaints here; the form of the public page as well, without JavaScript. */
@RestController("complaintEntry")
@RequestMapping("/api/complaints")
class ComplaintEntry {

    private static final String REPEAT = "Idempotency-Key";
    private static final String NOT_KEPT = "Photos-Not-Kept";
    private static final int LONGEST_REQUEST_ID = 200;

    private final Entries entries;
    private final EnclosedPhotos enclosed;
    private final AddressBudget perAddress;
    private final Channels channels;
    private final ShownVideos videos;
    private final EntryProperties properties;
    private final PostingTime believed;
    private final Clock clock;

    ComplaintEntry(
            Entries entries,
            EnclosedPhotos enclosed,
            AddressBudget entriesPerAddress,
            Channels channels,
            ShownVideos videos,
            EntryProperties properties,
            PostingTime believed,
            Clock clock) {
        this.entries = entries;
        this.enclosed = enclosed;
        this.perAddress = entriesPerAddress;
        this.channels = channels;
        this.videos = videos;
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
        return created(entered(body, repeat, staff, request), true);
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<EntryAnswer> form(
            @RequestParam Map<String, String> form,
            @RequestHeader(name = REPEAT, required = false) @Nullable String repeat,
            @AuthenticationPrincipal @Nullable StaffMember staff,
            HttpServletRequest request) {
        EntryAnswer answer = entered(EntryRequest.of(form), repeat, staff, request);
        return Browser.asks(request) ? seen(answer, true, request) : created(answer, true);
    }

    /** With photos, which are looked at first: one that is none, and nothing is entered. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<EntryAnswer> withPhotos(
            @RequestHeader(name = REPEAT, required = false) @Nullable String repeat,
            @AuthenticationPrincipal @Nullable StaffMember staff,
            HttpServletRequest request)
            throws IOException {
        return enclosed.in(request, staff != null, form -> {
            EntryAnswer answer = entered(EntryRequest.of(form.texts()), repeat, staff, request);
            boolean kept = form.addTo(new ComplaintId(answer.id()), staff == null ? Actor.CITIZEN : Who.acts(staff));
            return Browser.asks(request) ? seen(answer, kept, request) : created(answer, kept);
        });
    }

    private EntryAnswer entered(
            EntryRequest sent, @Nullable String repeat, @Nullable StaffMember staff, HttpServletRequest request) {
        if (staff == null) {
            perAddress.take(request.getRemoteAddr()).ifPresent(ComplaintEntry::tooMany);
        }
        EntryRequest body = staff == null ? sent : withItsVideo(sent);
        Entry entry = Entry.of(
                body, Enterer.of(staff, properties.backdating()), spellings(body, staff), believed, clock.instant());
        return entries.capture(entry, requestId(body, repeat), staff);
    }

    /** What is no link is told with whatever else is wrong. */
    private EntryRequest withItsVideo(EntryRequest body) {
        String link = Entry.blankToNone(body.link());
        if (link == null) {
            return body;
        }
        try {
            return videos.at(VideoLink.of(link).address()).map(body::showing).orElse(body);
        } catch (IllegalArgumentException noLink) {
            return body;
        }
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

    /** @param photosKept whether its photos are there too; where they are not, they have to be sent again */
    private static ResponseEntity<EntryAnswer> created(EntryAnswer answer, boolean photosKept) {
        var created = ResponseEntity.created(URI.create("/api/complaints/" + answer.id()));
        return (photosKept ? created : created.header(NOT_KEPT, "true")).body(answer);
    }

    private static ResponseEntity<EntryAnswer> seen(
            EntryAnswer answer, boolean photosKept, HttpServletRequest request) {
        return Receipt.of(answer.trackingCode(), answer.citizenKey(), photosKept, request);
    }
}
