package id.tanggap.command.casework;

import id.tanggap.access.account.StaffMember;
import id.tanggap.access.problem.Browser;
import id.tanggap.command.casework.Wishes.Withhold;
import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.photo.ReleasePhoto;
import id.tanggap.command.complaint.photo.RemovePhoto;
import id.tanggap.command.complaint.photo.WithholdPhoto;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.form.BackToThePage;
import id.tanggap.command.form.Who;
import id.tanggap.command.photo.NoPhoto;
import id.tanggap.command.photo.PhotoCounter;
import id.tanggap.command.photo.PhotoForm;
import id.tanggap.command.photo.PhotoReception;
import id.tanggap.command.photo.PhotoReception.Received;
import id.tanggap.command.photo.Sender;
import id.tanggap.events.complaint.PhotoId;
import id.tanggap.events.complaint.PhotoKind;
import id.tanggap.events.complaint.WithholdReason;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Photos of a complaint: of the OPD that holds it, of Diskominfo, and of the citizen with the key. */
@RestController
@RequestMapping("/api/complaints/{id}/photos")
class PhotoActions {

    private final OpenedComplaint opened;
    private final PhotoReception reception;
    private final PhotoCounter counter;
    private final Grants grants;
    private final Clock clock;

    PhotoActions(OpenedComplaint opened, PhotoReception reception, PhotoCounter counter, Grants grants, Clock clock) {
        this.opened = opened;
        this.reception = reception;
        this.counter = counter;
        this.grants = grants;
        this.clock = clock;
    }

    /**
     * What became of the photos that were sent, in their order.
     *
     * @param id the complaint
     * @param version how many events it has, where one was added
     */
    record Added(String id, long version, List<Sent> photos) {

        /** @param waits whether the virus scanner has still to look at it */
        record Sent(String id, boolean waits) {}

        static Added of(ComplaintState complaint, List<Received> received) {
            return new Added(
                    complaint.id().value(),
                    received.stream().mapToLong(Received::version).max().orElse(0),
                    received.stream()
                            .map(each -> new Sent(each.photo().value(), each.waits()))
                            .toList());
        }

        HttpStatus status() {
            if (version > 0) {
                return HttpStatus.CREATED;
            }
            return photos.stream().anyMatch(Sent::waits) ? HttpStatus.ACCEPTED : HttpStatus.OK;
        }
    }

    /** 201 for what is there now, 202 for what waits, 200 where all of it was there before. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Added> add(
            @PathVariable String id, @AuthenticationPrincipal @Nullable StaffMember member, HttpServletRequest request)
            throws IOException {
        return counter.take(
                request, member != null, form -> added(id, member, form.withPhotos(), Browser.asks(request)));
    }

    private ResponseEntity<Added> added(String id, @Nullable StaffMember member, PhotoForm form, boolean browser) {
        String key = form.text("citizenKey");
        ComplaintState complaint;
        Sender sender;
        if (member == null || key != null) {
            complaint = opened.byCitizen(null, id, key);
            sender = Sender.CITIZEN;
        } else {
            complaint = opened.by(member, id);
            sender = Sender.staff(Given.oneOf("kind", form.text("kind"), PhotoKind.class, PhotoKind.EVIDENCE), member);
        }
        Added added = Added.of(complaint, received(complaint, form.photos(), sender));
        String returnTo = form.text("returnTo");
        return returnTo != null && browser
                ? ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(UriComponentsBuilder.fromUriString(BackToThePage.local(returnTo))
                                .replaceQueryParam("seen", added.version())
                                .build()
                                .toUri())
                        .build()
                : ResponseEntity.status(added.status()).body(added);
    }

    /** All of them are looked at before one is taken: who has one that is none sends them all again. */
    private List<Received> received(ComplaintState complaint, List<byte[]> photos, Sender sender) {
        try {
            for (byte[] photo : photos) {
                reception.look(photo);
            }
            List<Received> received = new ArrayList<>();
            for (byte[] photo : photos) {
                received.add(reception.receive(complaint, photo, sender));
            }
            return received;
        } catch (NoPhoto none) {
            throw none.problem();
        }
    }

    @PostMapping("/{photo}/withhold")
    Granted withhold(
            @PathVariable String id,
            @PathVariable String photo,
            @AuthenticationPrincipal StaffMember member,
            @RequestBody Withhold wish) {
        return send(new WithholdPhoto(
                opened.by(member, id).id(),
                photo(photo),
                Given.oneOf("reason", wish.reason(), WithholdReason.class),
                Who.opdOrNull(member),
                Who.acts(member),
                clock.instant()));
    }

    @PostMapping("/{photo}/release")
    Granted release(@PathVariable String id, @PathVariable String photo, @AuthenticationPrincipal StaffMember member) {
        return send(new ReleasePhoto(opened.by(member, id).id(), photo(photo), Who.acts(member), clock.instant()));
    }

    @PostMapping("/{photo}/remove")
    Granted remove(@PathVariable String id, @PathVariable String photo, @AuthenticationPrincipal StaffMember member) {
        return send(new RemovePhoto(
                opened.by(member, id).id(), photo(photo), Who.opdOrNull(member), Who.acts(member), clock.instant()));
    }

    private static PhotoId photo(String id) {
        return Given.code("photo", id, PhotoId::new);
    }

    private Granted send(ComplaintIntent wish) {
        return new Granted(wish.complaint().value(), grants.grant(wish).version());
    }
}
