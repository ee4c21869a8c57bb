package cl.minka.studies.core.fieldwork;

import cl.minka.studies.fieldwork.OutcomeCode;
import cl.minka.studies.fieldwork.OutcomeCode.Mode;
import cl.minka.studies.fieldwork.OutcomeGroup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The final disposition codes of the Standard Definitions of AAPOR (10th edition, 2023). */
final class OutcomeTable {
    /** Not attempted or worked: what a unit has of which nothing is known. */
    static final String NOT_TRIED = "3.11";

    static final String COMPLETE = "1.1";
    static final String PARTIAL = "1.2";

    private static final Map<String, OutcomeCode> ALL = read();

    private OutcomeTable() {}

    static List<OutcomeCode> all() {
        return List.copyOf(ALL.values());
    }

    /** A code as people write it: {@code 2.1} is {@code 2.10}, {@code 1.10} is {@code 1.1}. */
    static Optional<OutcomeCode> find(String code) {
        String text = code.strip();
        OutcomeCode exact = ALL.get(text);
        if (exact == null) {
            exact = ALL.get(text + "0");
        }
        if (exact == null && text.endsWith("0")) {
            exact = ALL.get(text.substring(0, text.length() - 1));
        }
        return Optional.ofNullable(exact);
    }

    static OutcomeGroup group(String code) {
        return ALL.get(code).group();
    }

    /** In whose table it stands; face to face before the others. */
    static Mode mode(OutcomeCode code) {
        return Arrays.stream(Mode.values())
                .filter(code.modes()::contains)
                .findFirst()
                .orElseThrow();
    }

    static String json(Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Mode> mode(String text) {
        return Arrays.stream(Mode.values())
                .filter(mode -> json(mode).equals(text.strip()))
                .findFirst();
    }

    private static Map<String, OutcomeCode> read() {
        Map<String, OutcomeCode> all = new LinkedHashMap<>();
        try (InputStream in = OutcomeTable.class.getResourceAsStream("outcome-codes.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",")).forEach(cells -> {
                OutcomeGroup group = OutcomeGroup.valueOf(cells[1]);
                all.put(
                        cells[0],
                        new OutcomeCode(
                                cells[0],
                                group,
                                Arrays.stream(cells[2].split(" "))
                                        .map(text -> mode(text).orElseThrow())
                                        .collect(Collectors.toSet())));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
