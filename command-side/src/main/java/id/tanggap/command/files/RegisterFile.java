package id.tanggap.command.files;

import id.tanggap.events.complaint.Actor;
import java.util.List;

/** A kind of file that says something of a register. Entered twice, it changes nothing the second time. */
public interface RegisterFile {

    /** As addresses name it: {@code leaders}. */
    String name();

    /** What its first line names, in the order in which people read it. */
    List<String> columns();

    /**
     * What comes of each row: a good one is entered as a whole, a bad one is left out as a whole.
     *
     * @param csv with a header, UTF-8
     * @param preview whether nothing of it stays
     * @throws id.tanggap.access.problem.Problem when it is no such file at all
     */
    List<FileRow> rows(byte[] csv, boolean preview, Actor by);
}
