package id.tanggap.command.intake.entry;

/**
 * What who complained gets.
 *
 * @param id of the complaint, for staff
 * @param trackingCode to follow the complaint; public
 * @param citizenKey to confirm or dispute the solution later; a secret of the citizen
 * @param visibility {@code public}, or {@code confidential}
 */
record EntryAnswer(String id, String trackingCode, String citizenKey, String visibility) {}
