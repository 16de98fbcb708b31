package id.tanggap.command.table;

import id.tanggap.access.problem.Bilingual;

/**
 * Why a row was left out.
 *
 * @param line where the row begins in the file, the header being line 1
 * @param field the column to mend
 * @param remedy what it should be
 */
public record RowProblem(long line, String field, Bilingual remedy) {}
