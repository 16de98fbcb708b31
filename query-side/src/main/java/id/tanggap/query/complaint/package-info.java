/**
 * What can be read of complaints: the documents of the staff's desk, of the public and of the timeline, and the pure
 * folds that make them out of events. Names of enumerations in documents are lower-case with hyphens; every instant is a
 * point on the UTC time line.
 */
@NullMarked
package id.tanggap.query.complaint;

import org.jspecify.annotations.NullMarked;
