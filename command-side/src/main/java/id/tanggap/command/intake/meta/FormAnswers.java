package id.tanggap.command.intake.meta;

import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.Legible;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The answers of a form that was filled in within the chat (a <i>flow</i>), one a line, each after its question. A form
 * made in the platform's builder numbers both: {@code screen_0_Jenis_aduan_1} was answered by {@code 2_Jalan_rusak}.
 */
final class FormAnswers {

    private static final Set<String> NOT_ASKED = Set.of("flow_token", "wa_flow_response_params", "flow_id", "version");
    private static final Set<String> NOT_SAID = Set.of("id", "mime_type", "sha256", "encryption_metadata", "cdn_url");
    private static final Pattern BUILT_QUESTION = Pattern.compile("screen_[0-9]+_(.+?)_[0-9]+");
    private static final Pattern BUILT_ANSWER = Pattern.compile("[0-9]+_(.+)");

    private FormAnswers() {}

    /** None if nothing was filled in. What is no JSON after all is the answer as it stands. */
    static @Nullable String of(JsonNode response) {
        if (!response.isString()) {
            return lines(response);
        }
        try {
            JsonNode answers = Json.MAPPER.readTree(response.asString());
            return answers.isObject() || answers.isArray() ? lines(answers) : Legible.of(response.asString());
        } catch (JacksonException notJson) {
            return Legible.of(response.asString());
        }
    }

    private static @Nullable String lines(JsonNode answers) {
        List<String> lines = new ArrayList<>();
        answers.propertyStream()
                .filter(each -> !NOT_ASKED.contains(each.getKey()))
                .forEach(each -> {
                    Matcher built = BUILT_QUESTION.matcher(each.getKey());
                    String answer = answer(each.getValue(), built.matches());
                    if (answer != null) {
                        lines.add(question(built, each.getKey()) + ": " + answer);
                    }
                });
        return Legible.of(answers.isArray() ? answer(answers, false) : String.join("\n", lines));
    }

    private static String question(Matcher built, String name) {
        return (built.matches() ? built.group(1) : name).replace('_', ' ').strip();
    }

    private static @Nullable String answer(JsonNode value, boolean built) {
        if (value.isArray()) {
            return Legible.of(value.valueStream()
                    .map(each -> answer(each, built))
                    .filter(each -> each != null)
                    .collect(Collectors.joining(", ")));
        }
        if (value.isObject()) {
            return Legible.of(value.propertyStream()
                    .filter(each -> !NOT_SAID.contains(each.getKey()))
                    .map(each -> answer(each.getValue(), built))
                    .filter(each -> each != null)
                    .collect(Collectors.joining(", ")));
        }
        if (value.isBoolean()) {
            return value.asBoolean() ? "ya" : "tidak";
        }
        String said = value.isString() || value.isNumber() ? Legible.of(value.asString()) : null;
        Matcher chosen = BUILT_ANSWER.matcher(said == null ? "" : said);
        return built && chosen.matches() ? chosen.group(1).replace('_', ' ') : said;
    }
}
