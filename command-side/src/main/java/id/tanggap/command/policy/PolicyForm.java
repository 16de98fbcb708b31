package id.tanggap.command.policy;

import id.tanggap.command.form.Fields;
import id.tanggap.command.policy.adoption.PolicyTerms;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.policy.ServiceTerms;
import id.tanggap.events.policy.Waits;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A service policy as it is sent. Durations are written as in ISO 8601, {@code PT24H} or {@code P5D}, a day being 24
 * hours.
 *
 * @param firstResponse until the first public answer, for every category without terms of its own
 * @param resolution until the solution, likewise
 * @param silence after which a resolved complaint closes by itself
 * @param triage how long the triage desk may take; as it was if nothing is said, and so are the next two
 * @param question how long the citizen's answer to a question is waited for
 * @param step how long until what nobody settles goes one step further up the line
 */
record PolicyForm(
        @Nullable String firstResponse,
        @Nullable String resolution,
        @Nullable String silence,
        @Nullable String triage,
        @Nullable String question,
        @Nullable String step,
        @Nullable Map<String, TermsForm> categories) {

    record TermsForm(
            @Nullable String firstResponse, @Nullable String resolution) {}

    /** @param before the waits that hold until then */
    PolicyTerms read(Fields fields, Waits before) {
        Optional<ServiceTerms> general = terms(fields, "", firstResponse, resolution);
        Optional<Duration> quiet = duration(fields, "silence", silence);
        Map<CategoryId, ServiceTerms> byCategory = new HashMap<>();
        if (categories != null) {
            categories.forEach((name, form) -> {
                String field = "categories." + name;
                Optional<CategoryId> category = fields.as(
                        field,
                        name,
                        CategoryId::new,
                        "Pakai huruf kecil, angka, atau tanda hubung, misalnya jalan.",
                        "Use small letters, digits or hyphens, such as jalan.");
                Optional<ServiceTerms> terms = terms(fields, field + ".", form.firstResponse(), form.resolution());
                category.ifPresent(known -> terms.ifPresent(its -> byCategory.put(known, its)));
            });
        }
        Optional<Duration> desk = duration(fields, "triage", triage, before.triage());
        Optional<Duration> answer = duration(fields, "question", question, before.question());
        Optional<Duration> higher = duration(fields, "step", step, before.step());
        fields.check();
        return new PolicyTerms(
                general.orElseThrow(),
                byCategory,
                quiet.orElseThrow(),
                new Waits(desk.orElseThrow(), answer.orElseThrow(), higher.orElseThrow()));
    }

    private static Optional<ServiceTerms> terms(
            Fields fields, String prefix, @Nullable String first, @Nullable String last) {
        Optional<Duration> firstResponse = duration(fields, prefix + "firstResponse", first);
        Optional<Duration> resolution = duration(fields, prefix + "resolution", last);
        if (firstResponse.isEmpty() || resolution.isEmpty()) {
            return Optional.empty();
        }
        return fields.as(
                prefix + "resolution",
                last,
                _ -> new ServiceTerms(firstResponse.get(), resolution.get()),
                "Batas penyelesaian tidak boleh lebih cepat daripada batas jawaban pertama.",
                "The solution cannot be due before the first response.");
    }

    private static Optional<Duration> duration(
            Fields fields, String field, @Nullable String value, Duration otherwise) {
        return value == null || value.isBlank() ? Optional.of(otherwise) : duration(fields, field, value);
    }

    private static Optional<Duration> duration(Fields fields, String field, @Nullable String value) {
        return fields.required(field, value, 40)
                .flatMap(written -> fields.as(
                        field,
                        written,
                        PolicyForm::positive,
                        "Tulis lamanya menurut ISO 8601, misalnya PT24H atau P5D.",
                        "Write a duration as in ISO 8601, such as PT24H or P5D."));
    }

    private static Duration positive(String written) {
        Duration duration = Duration.parse(written);
        if (duration.toSeconds() <= 0) {
            throw new IllegalArgumentException();
        }
        return Duration.ofSeconds(duration.toSeconds());
    }
}
