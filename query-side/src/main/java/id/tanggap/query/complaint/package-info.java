/**
 * What can be read of complaints. Events make a {@link id.tanggap.query.complaint.CaseFile}, out of parts that each say how
 * they change; renderings show it as the documents of the staff's desk and of the public. The timeline has a document for
 * every event. Names of enumerations in documents are lower-case with hyphens; every instant is a point on the UTC time
 * line.
 */
@NullMarked
package id.tanggap.query.complaint;

import org.jspecify.annotations.NullMarked;
