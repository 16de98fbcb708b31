package id.tanggap.command.intake.entry;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.command.channel.ChannelSpellings;
import id.tanggap.command.intake.post.Legible;
import id.tanggap.command.intake.post.PostingTime;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.complaint.Visibility;
import id.tanggap.events.opd.OpdId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A complaint as it was entered, checked.
 *
 * @param channel how the citizen said it, if staff told
 * @param postedAt when the citizen said it, if not now
 * @param visibility who may know of it, if that was said
 * @param video that is the complaint
 * @param about the office that it is about, if that was said
 */
record Entry(
        String text,
        @Nullable String name,
        @Nullable String contact,
        @Nullable String address,
        @Nullable CategoryId category,
        @Nullable PlaceCode place,
        @Nullable OpdId opd,
        @Nullable Channel channel,
        @Nullable Instant postedAt,
        @Nullable Visibility visibility,
        @Nullable VideoLink video,
        @Nullable About about) {

    /** @param head whether it is about the person who heads that office */
    record About(OpdId opd, boolean head) {}

    private static final int SHORTEST_TEXT = 10;
    private static final int LONGEST_TEXT = 5_000;
    private static final int LONGEST_LINE = 200;

    /**
     * @param channels as staff may write them
     * @param believed since when anything can have been said
     * @throws Problem that names every field that is not right, and what it should be
     */
    static Entry of(EntryRequest request, Enterer by, ChannelSpellings channels, PostingTime believed, Instant now) {
        return new Check(by, channels, believed, now).entry(request);
    }

    private static final class Check {

        private final List<Problem.Field> wrong = new ArrayList<>();
        private final Enterer by;
        private final ChannelSpellings channels;
        private final PostingTime believed;
        private final Instant now;

        Check(Enterer by, ChannelSpellings channels, PostingTime believed, Instant now) {
            this.by = by;
            this.channels = channels;
            this.believed = believed;
            this.now = now;
        }

        Entry entry(EntryRequest request) {
            String text = blankToNone(request.text());
            require(
                    text != null
                            && Legible.hasWords(text)
                            && Legible.length(text) >= SHORTEST_TEXT
                            && text.codePointCount(0, text.length()) <= LONGEST_TEXT,
                    "text",
                    "Tulis aduan dengan 10 sampai 5000 huruf.",
                    "Write the complaint in 10 to 5000 characters.");
            require(
                    blankToNone(request.website()) == null,
                    "website",
                    "Kosongkan kolom ini; kolom ini hanya untuk menyaring robot.",
                    "Leave this field empty; it is there to catch robots.");
            boolean anonymous = Boolean.TRUE.equals(value(
                    "anonymous",
                    request.anonymous(),
                    Check::flag,
                    "Isi true bila nama dan kontak tidak boleh disimpan, atau kosongkan.",
                    "Give true if neither name nor contact may be kept, or leave it out."));
            String name = anonymous ? null : line("name", request.name());
            String contact = anonymous ? null : line("contact", request.contact());
            String address = line("address", request.address());
            CategoryId category = value(
                    "category",
                    request.category(),
                    CategoryId::new,
                    "Pilih kategori dari daftar, misalnya jalan.",
                    "Choose a category of the list, such as jalan.");
            PlaceCode place = value(
                    "place",
                    request.place(),
                    PlaceCode::new,
                    "Isi kode wilayah Kemendagri, misalnya 36.04.05.",
                    "Give the official code of the region, such as 36.04.05.");
            OpdId opd = value(
                    "opd",
                    staffOnly("opd", request.opd()),
                    OpdId::new,
                    "Isi id OPD yang terdaftar, misalnya dinas-pu.",
                    "Give the id of a registered OPD, such as dinas-pu.");
            Channel channel = value(
                    "channel",
                    staffOnly("channel", request.channel()),
                    this::byHand,
                    "Isi kanal yang dicatat petugas, misalnya telephone, letter, atau walk-in.",
                    "Give a channel that staff write down, such as telephone, letter or walk-in.");
            require(
                    opd == null || by.mayEnterFor(opd),
                    "opd",
                    "Anda hanya dapat mencatat aduan untuk OPD Anda sendiri; kosongkan kolom ini.",
                    "You can enter complaints for your own OPD only; leave this field empty.");
            Instant postedAt = value(
                    "postedAt",
                    staffOnly("postedAt", request.postedAt()),
                    this::past,
                    "Isi waktu yang sudah lewat dengan zona, misalnya 2026-01-31T09:00:00+07:00.",
                    "Give a time that has passed, with its zone, such as 2026-01-31T09:00:00+07:00.");
            require(
                    postedAt == null || !postedAt.isBefore(believed.firstDay()),
                    "postedAt",
                    "Terlalu lama. Isi kapan warga menyampaikannya, misalnya 2026-01-31T09:00:00+07:00.",
                    "Too long ago. Give when the citizen said it, such as 2026-01-31T09:00:00+07:00.");
            VideoLink video = value(
                    "link",
                    staffOnly("link", request.link()),
                    VideoLink::of,
                    "Isi tautan video TikTok, misalnya https://www.tiktok.com/@warga/video/7312345678901234567.",
                    "Give the link of a video on TikTok, such as https://www.tiktok.com/@warga/video/7312345678901234567.");
            require(
                    video == null || video.isWhole(),
                    "link",
                    "TikTok tidak menunjukkan tautan pendek ini. Buka videonya dan salin tautan lengkapnya.",
                    "TikTok does not show this short link. Open the video and copy its whole link.");
            require(
                    video == null || channel == null,
                    "channel",
                    "Kosongkan kanal: aduan dari tautan TikTok masuk sebagai TikTok.",
                    "Leave the channel empty: what a link to TikTok shows comes in as TikTok.");
            long days = by.backdating().toDays();
            require(
                    postedAt == null || postedAt.isBefore(believed.firstDay()) || by.mayDateTo(postedAt, now),
                    "postedAt",
                    "Paling lama %d hari yang lalu. Yang lebih lama dimasukkan Diskominfo melalui impor arsip."
                            .formatted(days),
                    "At most %d days ago. What is older comes in by Diskominfo's import of the archive."
                            .formatted(days));
            Visibility visibility = value(
                    "visibility",
                    request.visibility(),
                    Check::visibility,
                    "Pilih public (umum) atau confidential (rahasia).",
                    "Choose public or confidential.");
            OpdId accused = value(
                    "accused",
                    request.accused(),
                    OpdId::new,
                    "Pilih kantor dari daftar, misalnya dinas-pu.",
                    "Choose an office of the register, such as dinas-pu.");
            boolean head = Boolean.TRUE.equals(value(
                    "accusedHead",
                    request.accusedHead(),
                    Check::flag,
                    "Isi true bila tentang pimpinannya, atau kosongkan.",
                    "Give true if it is about who heads the office, or leave it out."));
            require(
                    accused != null || !head,
                    "accused",
                    "Pilih kantor yang dipimpinnya, misalnya dinas-pu.",
                    "Choose the office that this person heads, such as dinas-pu.");
            if (text == null || !wrong.isEmpty()) {
                throw new Problem(
                        HttpStatus.BAD_REQUEST,
                        "invalid-complaint",
                        new Bilingual(
                                "Aduan belum dapat diterima. Perbaiki kolom yang disebut.",
                                "The complaint cannot be taken yet. Correct the fields that are named."),
                        wrong);
            }
            return new Entry(
                    text,
                    name,
                    contact,
                    address,
                    category,
                    place,
                    opd == null ? by.office() : opd,
                    channel,
                    postedAt,
                    visibility,
                    video,
                    accused == null ? null : new About(accused, head));
        }

        private static Boolean flag(String text) {
            return switch (text) {
                case "true", "on" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException(text);
            };
        }

        private static Visibility visibility(String text) {
            return Visibility.valueOf(text.toUpperCase(Locale.ROOT));
        }

        /** What is posted on a platform, or sent by our own form, comes in by itself. */
        private Channel byHand(String text) {
            return channels.read(text)
                    .filter(channel -> !channel.isPlatform() && !channel.equals(Channel.WEB))
                    .orElseThrow(IllegalArgumentException::new);
        }

        private Instant past(String text) {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            if (instant.isAfter(now)) {
                throw new IllegalArgumentException("In the future");
            }
            return instant;
        }

        private @Nullable String staffOnly(String field, @Nullable String text) {
            require(
                    by.staff() || blankToNone(text) == null,
                    field,
                    "Hanya petugas yang dapat mengisi kolom ini.",
                    "Only staff can fill in this field.");
            return by.staff() ? text : null;
        }

        private @Nullable String line(String field, @Nullable String text) {
            String line = blankToNone(text);
            require(
                    line == null || line.length() <= LONGEST_LINE,
                    field,
                    "Paling banyak 200 huruf.",
                    "At most 200 characters.");
            return line;
        }

        private <T> @Nullable T value(
                String field, @Nullable String text, Function<String, T> of, String indonesian, String english) {
            String given = blankToNone(text);
            if (given == null) {
                return null;
            }
            try {
                return of.apply(given);
            } catch (IllegalArgumentException | DateTimeException notOne) {
                require(false, field, indonesian, english);
                return null;
            }
        }

        private void require(boolean holds, String field, String indonesian, String english) {
            if (!holds) {
                wrong.add(new Problem.Field(field, new Bilingual(indonesian, english)));
            }
        }
    }

    /** Nothing where there is nothing to see. */
    static @Nullable String blankToNone(@Nullable String text) {
        return Legible.of(text);
    }
}
