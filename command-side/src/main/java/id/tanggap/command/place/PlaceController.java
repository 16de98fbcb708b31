package id.tanggap.command.place;

import id.tanggap.command.place.PlaceImport.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The list of regions over HTTP: the body is the CSV itself. */
@RestController
final class PlaceController {

    private final PlaceImport places;

    PlaceController(PlaceImport places) {
        this.places = places;
    }

    /** 200 when every row was taken over, 207 when some were left out. */
    @PostMapping("/api/places/import")
    ResponseEntity<Outcome> learn(@RequestBody byte[] csv) {
        Outcome outcome = places.of(csv);
        HttpStatus status = outcome.problems().isEmpty() ? HttpStatus.OK : HttpStatus.MULTI_STATUS;
        return ResponseEntity.status(status).body(outcome);
    }
}
