package cl.minka.kernel.rest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Finds the delimiters of a form of several parts in one pass (Knuth, Morris and Pratt). */
final class Delimiters {
    private static final int LINE_END = 2;

    private final byte[] wanted;
    private final int[] fallback;

    /** @param wanted line end, two hyphens and the boundary */
    Delimiters(byte[] wanted) {
        this.wanted = wanted.clone();
        this.fallback = new int[wanted.length];
        for (int i = 1, k = 0; i < wanted.length; i++) {
            while (k > 0 && wanted[i] != wanted[k]) {
                k = fallback[k - 1];
            }
            k += wanted[i] == wanted[k] ? 1 : 0;
            fallback[i] = k;
        }
    }

    /** The places just behind each delimiter, the closing one the last; refuses more than so many and no closing one. */
    long[] in(Body body, int most) throws IOException {
        long[] places = new long[most + 1];
        int found = 0;
        long at = 0;
        // The first delimiter may begin the body, without the line end before it.
        int matched = LINE_END;
        byte[] buffer = new byte[65_536];
        try (InputStream in = body.open()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    at++;
                    while (matched > 0 && (matched == wanted.length || buffer[i] != wanted[matched])) {
                        matched = fallback[matched - 1];
                    }
                    matched += buffer[i] == wanted[matched] ? 1 : 0;
                    if (matched == wanted.length) {
                        if (found == places.length) {
                            throw MultipartForm.malformed();
                        }
                        places[found++] = at;
                    }
                }
            }
        }
        if (found < LINE_END || !isClosed(body, places[found - 1])) {
            throw MultipartForm.malformed();
        }
        return Arrays.copyOf(places, found);
    }

    private static boolean isClosed(Body body, long place) throws IOException {
        try (InputStream in = body.open()) {
            in.skipNBytes(place);
            return in.read() == '-' && in.read() == '-';
        }
    }
}
