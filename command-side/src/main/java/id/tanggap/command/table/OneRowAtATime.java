package id.tanggap.command.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops where a row becomes longer than any row is: a quote that is not closed would take the rest of the file in. */
final class OneRowAtATime extends FilterReader {

    private static final int LONGEST = 1_000_000;

    private long read;

    OneRowAtATime(Reader text) {
        super(text);
    }

    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** What was read ahead of this row counts as part of the former. */
    void begin() {
        read = 0;
    }

    @Override
    public int read() throws IOException {
        int sign = super.read();
        count(sign < 0 ? 0 : 1);
        return sign;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int got = super.read(into, from, length);
        count(Math.max(got, 0));
        return got;
    }

    private void count(int signs) throws IOException {
        read += signs;
        if (read > LONGEST) {
            throw new TooLong();
        }
    }
}
