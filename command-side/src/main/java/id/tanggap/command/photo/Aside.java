package id.tanggap.command.photo;

import id.tanggap.events.complaint.PictureHash;

/**
 * What is known of a photo that was put aside.
 *
 * @param original as it was sent, sealed under the citizen's key in the store of photos
 */
record Aside(PictureHash original, Sender sender) {}
