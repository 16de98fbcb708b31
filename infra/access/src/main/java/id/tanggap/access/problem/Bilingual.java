package id.tanggap.access.problem;

import java.util.Locale;

/** A text for people, in Indonesian and in English. */
public record Bilingual(String id, String en) {

    /** English for those who ask for it, Indonesian for everybody else. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : id;
    }
}
