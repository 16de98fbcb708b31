package id.tanggap.learning;

/**
 * One lesson as the advisers saw it that did not have it.
 *
 * @param right where among the candidates its office is; negative if it is none of them
 */
record Rehearsal(Advice advice, Asked asked, int right) {}
