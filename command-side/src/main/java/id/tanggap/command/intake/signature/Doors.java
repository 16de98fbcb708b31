package id.tanggap.command.intake.signature;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import org.springframework.http.HttpStatus;

/** The refusals at the door of a webhook. */
public final class Doors {

    private Doors() {}

    /** No secret is configured; a platform tries again for hours, so that nothing is lost until it is. */
    public static Problem closed(String channel, String setting) {
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "channel-off",
                new Bilingual(
                        "Kanal %s belum aktif: isi %s lalu mulai ulang.".formatted(channel, setting),
                        "The channel %s is off: set %s and restart.".formatted(channel, setting)));
    }

    public static Problem unsigned(String header) {
        return new Problem(
                HttpStatus.UNAUTHORIZED,
                "wrong-signature",
                new Bilingual(
                        "Tanda tangan tidak ada atau salah. Tandatangani isi mentah dan kirim pada header %s."
                                .formatted(header),
                        "The signature is missing or wrong. Sign the raw body and send it in the header %s."
                                .formatted(header)));
    }

    /** What is asked is missing, or may not be answered. */
    public static Problem unanswerable(String parameter) {
        return new Problem(
                        HttpStatus.BAD_REQUEST,
                        "no-challenge",
                        new Bilingual(
                                "Parameter %s wajib diisi: satu kata dari huruf, angka, dan + / _ = -, paling banyak 256."
                                        .formatted(parameter),
                                "The parameter %s is required: one word of letters, digits and + / _ = -, 256 at most."
                                        .formatted(parameter)))
                .at(parameter);
    }

    public static Problem noSubscription() {
        return new Problem(
                        HttpStatus.BAD_REQUEST,
                        "no-challenge",
                        new Bilingual("hub.mode harus subscribe.", "hub.mode must be subscribe."))
                .at("hub.mode");
    }

    public static Problem strangerAsks() {
        return new Problem(
                HttpStatus.FORBIDDEN,
                "wrong-verify-token",
                new Bilingual(
                        "hub.verify_token salah. Samakan dengan yang disetel di sini.",
                        "hub.verify_token is wrong. Make it the same as the one that is set here."));
    }
}
