/**
 * What callers write into a question, understood or refused: parameters, tracking codes, and the filters that every question
 * over complaints knows. None of it is trusted.
 */
@NullMarked
package id.tanggap.query.question;

import org.jspecify.annotations.NullMarked;
