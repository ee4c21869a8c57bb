package cl.minka.demo;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A table that is being written as the imports want it (RFC 4180). */
final class Csv {
    private final StringBuilder text = new StringBuilder();

    Csv(Object... header) {
        row(header);
    }

    void row(Object... cells) {
        text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    String text() {
        return text.toString();
    }

    private static String cell(Object value) {
        String cell = String.valueOf(value);
        return cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
