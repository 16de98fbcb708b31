/**
 * What offices, places, channels and months are called by people. Keys are ids; a name is only ever shown.
 */
@NullMarked
package id.tanggap.query.directory;

import org.jspecify.annotations.NullMarked;
