package id.tanggap.learning;

import java.time.LocalDate;

/** What was said, and when, as it is looked at by the advisers. */
record Asked(Said said, LocalDate day, Vector vector) {}
