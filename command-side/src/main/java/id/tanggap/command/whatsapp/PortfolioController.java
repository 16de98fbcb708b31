package id.tanggap.command.whatsapp;

import id.tanggap.access.account.StaffMember;
import id.tanggap.command.form.Done;
import id.tanggap.command.form.Fields;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** What the government knows of its portfolio on WhatsApp: its templates and its daily limit. A page's form can only post. */
@RestController
final class PortfolioController {

    private static final int MOST_PEOPLE = 10_000_000;

    private final Templates templates;
    private final DailyLimit limit;
    private final Clock clock;

    PortfolioController(Templates templates, DailyLimit limit, Clock clock) {
        this.templates = templates;
        this.limit = limit;
        this.clock = clock;
    }

    record Entered(String name, String language, String purpose, String state) implements Done {}

    /** One of the same name and language takes the other's place. */
    @RequestMapping(
            path = "/api/channels/whatsapp/templates",
            method = {RequestMethod.PUT, RequestMethod.POST})
    Entered enter(@RequestBody TemplateForm form, @AuthenticationPrincipal StaffMember member) {
        Fields fields = new Fields();
        Template template = form.read(fields);
        templates.put(template, fields.text(form.reason()).orElse(null), member.user(), clock.instant());
        return new Entered(
                template.name(),
                template.language(),
                template.purpose().name(),
                template.state().name());
    }

    /** @param people how many the portfolio may write to first within 24 hours, in digits */
    record LimitForm(@Nullable String people) {}

    record Limited(int people) implements Done {}

    @RequestMapping(
            path = "/api/channels/whatsapp/limit",
            method = {RequestMethod.PUT, RequestMethod.POST})
    Limited limit(@RequestBody LimitForm form, @AuthenticationPrincipal StaffMember member) {
        int people = Fields.read(fields -> fields.required("people", form.people(), 10)
                .flatMap(_ -> fields.as(
                        "people",
                        form.people(),
                        PortfolioController::people,
                        "Tulis berapa orang sehari menurut WhatsApp Manager, misalnya 250.",
                        "Write how many people a day, as WhatsApp Manager says, such as 250.")));
        limit.set(people, member.user(), clock.instant());
        return new Limited(people);
    }

    private static int people(String written) {
        int people = Integer.parseInt(written);
        if (people < 1 || people > MOST_PEOPLE) {
            throw new IllegalArgumentException(written);
        }
        return people;
    }
}
