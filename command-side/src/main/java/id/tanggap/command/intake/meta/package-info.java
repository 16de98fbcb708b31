/**
 * Meta's channels: Facebook, Instagram, Threads and WhatsApp, delivered to one webhook.
 */
@NullMarked
package id.tanggap.command.intake.meta;

import org.jspecify.annotations.NullMarked;
