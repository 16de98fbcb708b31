package id.tanggap.demo.instagram;

/**
 * Something to begin with.
 *
 * @param handle of who wrote it
 */
public record FirstPost(String handle, String caption) {}
