package id.tanggap.command.channel;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.tanggap.command.channel.AddedChannels.Description;
import id.tanggap.command.form.Fields;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A channel as it is sent.
 *
 * @param id small letters, digits and hyphens, at most 40, as it stands in figures and in archives from then on
 * @param name in Indonesian
 * @param nameEn in English; as in Indonesian when there is none
 * @param isPrivate whether what is said there is said to the government alone; so unless it is denied
 */
record ChannelForm(
        @Nullable String id,
        @Nullable String name,
        @Nullable String nameEn,
        @JsonProperty("private") @Nullable Boolean isPrivate) {

    private static final int LONGEST_NAME = 60;

    DescribeChannel read(Fields fields, Actor by, Instant at) {
        Optional<Channel> channel = fields.required("id", id, 40)
                .flatMap(word -> fields.as(
                        "id",
                        word,
                        Channel::ofWord,
                        "Pakai huruf, angka, atau tanda hubung, misalnya radio-suara-kota.",
                        "Use letters, digits or hyphens, such as radio-suara-kota."));
        Optional<String> called = fields.required("name", name, LONGEST_NAME);
        String inEnglish = fields.text(nameEn).orElse(null);
        if (inEnglish != null && inEnglish.length() > LONGEST_NAME) {
            fields.wrong("nameEn", "Paling banyak 60 huruf.", "At most 60 characters.");
        }
        fields.check();
        return new DescribeChannel(
                channel.orElseThrow(),
                new Description(called.orElseThrow(), inEnglish, Objects.requireNonNullElse(isPrivate, true)),
                by,
                at);
    }
}
