package cl.minka.studies.core.inference;

import cl.minka.studies.core.estimation.Column;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns answers, one object of JSON after another, into columns; what is not wanted is passed over. */
final class AnswerParser {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final Map<String, Levels> wanted = new HashMap<>();
    private final Levels units = new Levels();
    private long[] places = new long[1024];
    private int rows;

    AnswerParser(Collection<String> variables) {
        variables.forEach(name -> wanted.put(name, new Levels()));
    }

    void add(long place, String unit, String answers) {
        if (rows == places.length) {
            places = Arrays.copyOf(places, 2 * rows);
        }
        places[rows] = place;
        if (!unit.isEmpty()) {
            units.set(rows, unit);
        }
        try (JsonParser parser = FACTORY.createParser(answers)) {
            parser.nextToken();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                JsonToken token = parser.nextToken();
                Levels levels = token.isStructStart() || token == JsonToken.VALUE_NULL ? null : wanted.get(name);
                if (levels == null) {
                    parser.skipChildren();
                } else {
                    levels.set(rows, parser.getText());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows++;
    }

    Answers answers(long revision) {
        Map<String, Column> columns = new HashMap<>();
        wanted.forEach((name, levels) -> columns.put(name, levels.column(name, rows)));
        return new Answers(revision, Arrays.copyOf(places, rows), units.column("unit", rows), columns);
    }

    /** The levels of a column on their way in; rows that are never set are missing. */
    private static final class Levels {
        private final Map<String, Integer> known = new HashMap<>();
        private final List<String> texts = new ArrayList<>();
        private int[] levels = new int[0];
        private int filled;

        void set(int row, String text) {
            String stripped = text.strip();
            if (stripped.isEmpty()) {
                return;
            }
            reach(row + 1);
            Integer level = known.get(stripped);
            if (level == null) {
                level = texts.size();
                known.put(stripped, level);
                texts.add(stripped);
            }
            levels[row] = level;
        }

        private void reach(int size) {
            if (size > levels.length) {
                levels = Arrays.copyOf(levels, Math.max(1024, 2 * size));
            }
            if (size > filled) {
                Arrays.fill(levels, filled, size, Column.MISSING);
                filled = size;
            }
        }

        Column column(String name, int rows) {
            reach(rows);
            return Column.ofTexts(name, Arrays.copyOf(levels, rows), List.copyOf(texts));
        }
    }
}
