package id.tanggap.demo;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether all of this is invented, and how far its filling is. */
@RestController
class DemoController {

    private final DemoFilling filling;

    DemoController(DemoFilling filling) {
        this.filling = filling;
    }

    @GetMapping("/api/demo")
    DemoState state() {
        return filling.state()
                .orElseThrow(() -> new Problem(
                        HttpStatus.NOT_FOUND,
                        "no-demo",
                        new Bilingual(
                                "Data di sini bukan data contoh. Data contoh dibuat di folder kosong dengan infra/start"
                                        + " --demo --data FOLDER.",
                                "Nothing here is invented. A demo is made in an empty folder by infra/start --demo"
                                        + " --data FOLDER.")));
    }
}
