package cl.minka.kernel.rest.table;

import cl.minka.kernel.rest.Body;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Tells comma from semicolon by the header. */
final class Separator {
    private static final int LONGEST_HEADER = 65_536;

    private Separator() {}

    static char of(Body body) throws IOException {
        int commas = 0;
        int semicolons = 0;
        boolean quoted = false;
        boolean begun = false;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(body.open(), StandardCharsets.UTF_8))) {
            int next = reader.read();
            for (int i = 0; i < LONGEST_HEADER && next >= 0; i++, next = reader.read()) {
                if (!quoted && (next == '\n' || next == '\r') && begun) {
                    break;
                }
                begun |= next > ' ' && next != 0xFEFF;
                quoted ^= next == '"';
                commas += !quoted && next == ',' ? 1 : 0;
                semicolons += !quoted && next == ';' ? 1 : 0;
            }
        }
        return semicolons > commas ? ';' : ',';
    }
}
