/**
 * Questions over complaints: what the public may search and read, and what staff see on their desks.
 *
 * <p>Nothing that a visitor writes reaches Elasticsearch as syntax: words are looked up as words, filters as values, and
 * every question is bounded in length, in time and in what it may answer.
 *
 * <p>Results contain all the words that tell something, in any form, so a longer question finds less. They are ordered by
 * whether the words stand together, or for staff by what is due next, and then newest first. All of it belongs to the
 * complaint alone, not to what else is in the index, so a cursor stays good while others are written, and no snapshot of
 * the index has to be kept open for a visitor who may never come back.
 */
@NullMarked
package id.tanggap.query.search;

import org.jspecify.annotations.NullMarked;
