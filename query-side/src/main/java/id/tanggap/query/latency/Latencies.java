package id.tanggap.query.latency;

import id.tanggap.access.account.StaffMember;
import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.events.opd.OpdId;
import id.tanggap.query.channel.ChannelNames;
import id.tanggap.query.complaint.Clock;
import id.tanggap.query.question.Parameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The figures over HTTP. */
@RestController
@Tag(name = "latency", description = "Seberapa cepat aduan dijawab. How fast complaints are answered")
class Latencies {

    private final LatencyFigures figures;
    private final ComplaintClocks clocks;
    private final ChannelNames channels;
    private final boolean officesSeeEachOther;

    /**
     * @param officesSeeEachOther {@code tanggap.latency.offices-see-each-other}: whether an office is shown the figures of
     *     the others
     */
    Latencies(
            LatencyFigures figures,
            ComplaintClocks clocks,
            ChannelNames channels,
            @Value("${tanggap.latency.offices-see-each-other:false}") boolean officesSeeEachOther) {
        this.figures = figures;
        this.clocks = clocks;
        this.channels = channels;
        this.officesSeeEachOther = officesSeeEachOther;
    }

    /** As it was written into the address. */
    record Asked(
            @Parameter(
                    description =
                            "capture, routing, tag, acknowledge, first-response, citizens-wait, resolution, holding, publishing; biasanya first-response. first-response unless told")
            @Nullable
            String clock,

            @Parameter(
                    description =
                            "working: jam kerja menurut kalender; calendar: siang malam; recounted: jam kerja, seandainya yang lampau dihitung ulang dengan kalender sekarang. Biasanya working, dan calendar selama belum ada kalender. working unless told, calendar as long as no calendar is adopted")
            @Nullable
            String time,

            @Parameter(description = "opd, category, place, channel, month; biasanya opd. opd unless told") @Nullable
            String by,

            @Parameter(
                    description = "Mulai berjalan sejak tanggal. First day of the intervals' start",
                    example = "2026-11-01")
            @Nullable
            String from,

            @Parameter(description = "Mulai berjalan sampai dengan tanggal. Last such day", example = "2026-11-30")
            @Nullable
            String to,

            @Nullable String opd,
            @Nullable String category,
            @Nullable String place,
            @Nullable String channel) {

        LatencyQuestion understood(ChannelNames channels) {
            Clock ofWhat = Parameters.constant("clock", clock, Clock.class);
            Counting inWhat = Parameters.constant("time", time, Counting.class);
            Grouping byWhat = Parameters.constant("by", by, Grouping.class);
            LocalDate first = Parameters.day("from", from);
            LocalDate last = Parameters.day("to", to);
            Parameters.ordered(first, last);
            return new LatencyQuestion(
                    ofWhat == null ? Clock.FIRST_RESPONSE : ofWhat,
                    inWhat == null ? Counting.WORKING : inWhat,
                    byWhat == null ? Grouping.OPD : byWhat,
                    new Period(first, last),
                    new Focus(
                            Parameters.opd(opd),
                            Parameters.category(category),
                            Parameters.place(place),
                            Parameters.channel(channel, channels)));
        }
    }

    @GetMapping("/api/latency")
    @Operation(
            summary = "Waktu tanggap. Latency",
            description =
                    "Detik dalam `time`; yang masih berjalan dihitung sampai `asOf`. Seconds of `time`; a period selects intervals by their start")
    LatencyTable figures(@AuthenticationPrincipal StaffMember staff, @ParameterObject Asked asked) {
        LatencyQuestion question = asked.understood(channels);
        if (!staff.role().ofOpd()) {
            return figures.table(question);
        }
        return figures.tableOfAnOffice(officesSeeEachOther ? question : ofItsOwn(staff, question));
    }

    /** All of them on one page. */
    @Schema(name = "ClocksOfAComplaint")
    record Intervals(
            List<MeasuredInterval> items,
            long total,
            @Nullable String next) {}

    @GetMapping("/api/complaints/{id}/clocks")
    @Operation(
            summary = "Waktu satu aduan. The clocks of one complaint",
            description = "Setiap selang yang dihitung dalam waktu tanggap. Every interval that the figures count")
    Intervals clocks(@AuthenticationPrincipal StaffMember staff, @PathVariable String id) {
        List<MeasuredInterval> items = clocks.of(staff, id);
        return new Intervals(items, items.size(), null);
    }

    private static LatencyQuestion ofItsOwn(StaffMember staff, LatencyQuestion question) {
        OpdId own = new OpdId(String.valueOf(staff.opd()));
        OpdId asked = question.focus().opd();
        if (asked != null && !asked.equals(own)) {
            throw new Problem(
                            HttpStatus.FORBIDDEN,
                            "figures-of-another-office",
                            new Bilingual(
                                    "Waktu tanggap OPD lain tidak dibuka untuk OPD Anda. Kosongkan `opd`, atau isi dengan OPD"
                                            + " Anda.",
                                    "The figures of other offices are not open to yours. Leave `opd` out, or name your"
                                            + " own."))
                    .at("opd");
        }
        return question.of(own);
    }
}
