/** TikTok: it delivers and lists nothing to a government; staff name a video, and what it shows to everybody is asked for. */
@NullMarked
package id.tanggap.command.tiktok;

import org.jspecify.annotations.NullMarked;
