package id.tanggap.command.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Text as spreadsheets and old systems write it: UTF-8, or UTF-16 that says so at its beginning. Where that is wished,
 * bytes that are no UTF-8 are read as Windows-1252, one by one, so that a file in that encoding is read, and one in which
 * both lie as well; else they are a {@link java.nio.charset.CharacterCodingException}.
 */
final class SpreadsheetText extends Reader {

    private static final int BUFFER = 64 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char UNREADABLE = '\uFFFD';
    private static final char[] WINDOWS_1252 = windows1252();

    private final InputStream bytes;
    private final CharsetDecoder decoder;
    private final boolean utf8;
    private final boolean windows;
    private final ByteBuffer encoded = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer decoded = CharBuffer.allocate(BUFFER).flip();
    private boolean begun;
    private boolean ended;

    /**
     * @param bytes supports marks
     * @param windows whether what is no UTF-8 is Windows-1252
     */
    SpreadsheetText(InputStream bytes, boolean windows) throws IOException {
        this.bytes = bytes;
        Charset charset = charset(bytes);
        this.decoder = charset.newDecoder();
        this.utf8 = charset.equals(StandardCharsets.UTF_8);
        this.windows = windows;
    }

    private static Charset charset(InputStream bytes) throws IOException {
        bytes.mark(2);
        int first = bytes.read();
        int second = bytes.read();
        bytes.reset();
        if (first == 0xFF && second == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return first == 0xFE && second == 0xFF ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        if (!decoded.hasRemaining() && !decode()) {
            return -1;
        }
        int taken = Math.min(length, decoded.remaining());
        decoded.get(into, from, taken);
        return taken;
    }

    /** @return whether there is more */
    private boolean decode() throws IOException {
        decoded.clear();
        while (decoded.position() == 0) {
            CoderResult result = decoder.decode(encoded, decoded, ended);
            if (result.isError()) {
                passOver(result);
            } else if (result.isUnderflow()) {
                if (ended) {
                    break;
                }
                fill();
            }
            skipTheMark();
        }
        decoded.flip();
        return decoded.hasRemaining();
    }

    private void passOver(CoderResult malformed) throws CharacterCodingException {
        if (!windows) {
            malformed.throwException();
        }
        if (utf8) {
            decoded.put(WINDOWS_1252[encoded.get() & 0xFF]);
        } else {
            encoded.position(encoded.position() + malformed.length());
            decoded.put(UNREADABLE);
        }
    }

    private void skipTheMark() {
        if (!begun && decoded.position() > 0) {
            begun = true;
            if (decoded.get(0) == BYTE_ORDER_MARK) {
                decoded.flip().get();
                decoded.compact();
            }
        }
    }

    private void fill() throws IOException {
        encoded.compact();
        int read = bytes.read(encoded.array(), encoded.position(), encoded.remaining());
        if (read < 0) {
            ended = true;
        } else {
            encoded.position(encoded.position() + read);
        }
        encoded.flip();
    }

    private static char[] windows1252() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        return new String(all, Charset.forName("windows-1252")).toCharArray();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
