package id.tanggap.command.intake.post;

import java.util.Map;

/** What a platform must be asked, because its delivery carries ids only. */
public record Question(String path, Map<String, String> parameters) {

    public Question {
        parameters = Map.copyOf(parameters);
    }

    public static Question fields(String path, String fields) {
        return new Question(path, Map.of("fields", fields));
    }
}
