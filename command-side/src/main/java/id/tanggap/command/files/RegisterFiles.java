package id.tanggap.command.files;

import id.tanggap.access.account.StaffMember;
import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.command.form.Parts;
import id.tanggap.command.form.Who;
import id.tanggap.events.complaint.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A file of a register by form: first looked at, then, mended or not, looked at again or entered. */
@Controller
@RequestMapping("/registry/files/{name}")
final class RegisterFiles {

    static final String PAGE = "office/file";

    private static final Bilingual EXPECTED = new Bilingual("Pilih sebuah berkas CSV.", "Choose a CSV file.");

    private final List<RegisterFile> files;
    private final TransactionOperations transaction;

    RegisterFiles(List<RegisterFile> files, TransactionOperations transaction) {
        this.files = files;
        this.transaction = transaction;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView sent(
            @PathVariable String name, HttpServletRequest request, @AuthenticationPrincipal StaffMember member)
            throws IOException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        Parts.read(request, EXPECTED, (part, _, content) -> {
            if (part.equals("file")) {
                content.transferTo(csv);
            }
        });
        return page(named(name), csv.toByteArray(), false, Who.acts(member));
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView mended(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String csv,
            @RequestParam(defaultValue = "false") boolean enter,
            @AuthenticationPrincipal StaffMember member) {
        return page(named(name), csv.getBytes(StandardCharsets.UTF_8), enter, Who.acts(member));
    }

    private ModelAndView page(RegisterFile file, byte[] csv, boolean enter, Actor by) {
        String sent = new String(csv, StandardCharsets.UTF_8);
        try {
            List<FileRow> rows = enter ? file.rows(csv, false, by) : rehearsed(file, csv, by);
            return page(new LookedAt(file.name(), file.columns(), rows, sent, enter, null), HttpStatus.OK);
        } catch (Problem notSuchAFile) {
            return page(
                    new LookedAt(file.name(), file.columns(), List.of(), sent, false, notSuchAFile.text()),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** All rows in one transaction of which nothing stays: what one row takes, the next one finds taken. */
    private List<FileRow> rehearsed(RegisterFile file, byte[] csv, Actor by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return file.rows(csv, true, by);
        }));
    }

    private static ModelAndView page(LookedAt file, HttpStatus status) {
        return new ModelAndView(PAGE, Map.of("file", file), status);
    }

    private RegisterFile named(String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        HttpStatus.NOT_FOUND,
                        "no-such-file",
                        new Bilingual(
                                "Tidak ada berkas register seperti itu.", "There is no such file of a register.")));
    }
}
