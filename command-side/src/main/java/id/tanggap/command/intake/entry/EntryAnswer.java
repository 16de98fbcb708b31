package id.tanggap.command.intake.entry;

import org.jspecify.annotations.Nullable;

/**
 * What who complained gets.
 *
 * @param id of the complaint, for staff
 * @param trackingCode to follow the complaint; public
 * @param citizenKey to confirm or dispute the solution later; a secret of the citizen. None of what was entered by a link: its
 *     citizen was not there, and whoever enters the same link later is told the same complaint
 * @param visibility {@code public}, or {@code confidential}
 */
record EntryAnswer(String id, String trackingCode, @Nullable String citizenKey, String visibility) {}
