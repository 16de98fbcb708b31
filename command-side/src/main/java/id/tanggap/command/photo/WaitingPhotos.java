package id.tanggap.command.photo;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.PhotoId;

/** Photos that wait: for their platform to give them, or for the virus scanner to look at them. */
interface WaitingPhotos {

    /** From its platform, where a post refers to it. Again and again is once. */
    void fetch(ComplaintId complaint, PhotoId photo);

    /**
     * Kept sealed until the scanner has looked at it. Again and again is once.
     *
     * @throws id.tanggap.photos.PhotosAway if it cannot be kept now
     */
    void putAside(ComplaintState complaint, PhotoId photo, byte[] sent, Sender sender);
}
