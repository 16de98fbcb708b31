package id.tanggap.query.pages;

import java.time.Duration;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Says a length of time as one would at a counter: its two largest units, rounded down. */
final class DurationWords {

    private final MessageSource messages;
    private final Locale locale;

    DurationWords(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** {@code 3 jam 12 menit}; lengths below a minute are not told apart, nor are negative ones. */
    String of(Duration length) {
        if (length.compareTo(Duration.ofMinutes(1)) < 0) {
            return messages.getMessage("duration.moment", null, locale);
        }
        if (length.toDays() > 0) {
            return two("days", length.toDays(), "hours", length.toHoursPart());
        }
        if (length.toHours() > 0) {
            return two("hours", length.toHours(), "minutes", length.toMinutesPart());
        }
        return one("minutes", length.toMinutes());
    }

    /**
     * {@code 2 hari kerja 3 jam}, of time that was worked.
     *
     * @param day how long a working day is
     */
    String ofWork(Duration worked, Duration day) {
        if (worked.compareTo(Duration.ofMinutes(1)) < 0) {
            return messages.getMessage("duration.moment", null, locale);
        }
        long days = worked.dividedBy(day);
        if (days > 0) {
            return two(
                    "working-days",
                    days,
                    "hours",
                    worked.minus(day.multipliedBy(days)).toHours());
        }
        if (worked.toHours() > 0) {
            return two("working-hours", worked.toHours(), "minutes", worked.toMinutesPart());
        }
        return one("working-minutes", worked.toMinutes());
    }

    /** {@code 3 hari}; nought of them are less than a day. */
    String ofDays(long days) {
        return days > 0 ? one("days", days) : messages.getMessage("duration.less-than-a-day", null, locale);
    }

    private String two(String large, long many, String small, long few) {
        return few == 0 ? one(large, many) : one(large, many) + " " + one(small, few);
    }

    private String one(String unit, long count) {
        return messages.getMessage("duration." + unit, new Object[] {count}, locale);
    }
}
