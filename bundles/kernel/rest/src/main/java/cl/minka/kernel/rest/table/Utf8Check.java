package cl.minka.kernel.rest.table;

import cl.minka.kernel.rest.Body;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** Finds the first line that is not UTF-8 or has a NUL. */
final class Utf8Check {
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(65_536);
    private final CharBuffer chars = CharBuffer.allocate(65_536);
    private long line = 1;
    private boolean nul;

    static OptionalLong firstBadLine(Body body) throws IOException {
        try (InputStream in = body.open()) {
            return new Utf8Check().scan(in);
        }
    }

    private OptionalLong scan(InputStream in) throws IOException {
        boolean end = false;
        while (!end) {
            int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
            end = n < 0;
            bytes.position(bytes.position() + Math.max(0, n)).flip();
            CoderResult result = decoder.decode(bytes, chars, end);
            count();
            if (nul || result.isError()) {
                return OptionalLong.of(line);
            }
            bytes.compact();
        }
        return OptionalLong.empty();
    }

    private void count() {
        chars.flip();
        while (chars.hasRemaining() && !nul) {
            char next = chars.get();
            nul = next == 0;
            line += next == '\n' ? 1 : 0;
        }
        chars.clear();
    }
}
