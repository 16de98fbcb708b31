/**
 * Who had a complaint and for how long, what was asked of them, and what is due: read from its events, alike by whoever
 * decides and by whoever shows. Nothing here asks a clock; an instant is handed in.
 */
@NullMarked
package id.tanggap.events.desk;

import org.jspecify.annotations.NullMarked;
