package id.tanggap.command.imports.mapping;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a column of an archive can mean. */
public enum Field {
    POST_ID("postId"),
    POSTED_AT("postedAt"),
    ASSIGNED_AT("assignedAt"),
    FIRST_ANSWER_AT("firstAnswerAt"),
    RESOLVED_AT("resolvedAt"),
    CHANNEL("channel"),
    OPD("opd"),
    CATEGORY("category"),
    KECAMATAN("kecamatan"),
    KELURAHAN("kelurahan"),
    TEXT("text"),
    ADDRESS("address"),
    AUTHOR("author"),
    CONTACT("contact"),
    ANSWER("answer"),
    SOLUTION("solution");

    private final String word;

    Field(String word) {
        this.word = word;
    }

    /** As the mapping names it. */
    public String word() {
        return word;
    }

    static Optional<Field> of(String word) {
        return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(Field::word).collect(Collectors.joining(", "));
    }
}
