package cl.minka.itests.scenario.crawl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code canary-samples.csv}: with what the holes of an operation are filled. Lines are {@code place;operation;name;values};
 * values are separated by {@code |}, and {@code {key}} stands for what the stage has under that key.
 */
public final class Samples {
    private static final Pattern KEY = Pattern.compile("\\{([a-zA-Z.]+)}");

    private final Map<String, List<String>> lines = new LinkedHashMap<>();

    public Samples() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Samples.class.getResourceAsStream("/canary-samples.csv"), StandardCharsets.UTF_8))) {
            file.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        String[] cells = line.split(";", 4);
        if (cells.length != 4) {
            throw new AssertionError("canary-samples.csv: " + line);
        }
        lines.put(
                cells[0].strip() + " " + cells[1].strip() + " " + cells[2].strip(),
                Arrays.stream(cells[3].split("\\|")).map(String::strip).toList());
    }

    /** What nobody has said with what to fill it: the author of an operation adds a line for each. */
    public List<String> missing(List<Operation> operations) {
        List<String> missing = new ArrayList<>();
        for (Operation operation : operations) {
            for (String name : operation.pathParameters()) {
                if (find("path", operation, name).isEmpty()) {
                    missing.add("path;" + operation.name() + ";" + name + ";{…}");
                }
            }
            for (Operation.Parameter parameter : operation.query()) {
                if (find("query", operation, parameter.name()).isEmpty()
                        && generated(parameter).isEmpty()) {
                    missing.add("query;" + operation.name() + ";" + parameter.name() + ";{…}");
                }
            }
        }
        return missing;
    }

    /** Whether only plain questions make sense. */
    boolean isPlain(Operation operation) {
        return lines.containsKey("plain " + operation.name() + " ");
    }

    List<String> path(Operation operation, String name, Stage stage, String crawler) {
        return resolved(find("path", operation, name).orElse(List.of()), stage, crawler);
    }

    List<String> query(Operation operation, Operation.Parameter parameter, Stage stage, String crawler) {
        List<String> values = new ArrayList<>(generated(parameter));
        find("query", operation, parameter.name()).ifPresent(given -> values.addAll(resolved(given, stage, crawler)));
        return values;
    }

    /** Bodies said for an operation, instead of those made from its schema. */
    List<String> bodies(Operation operation, Stage stage, String crawler) {
        return resolved(find("body", operation, "").orElse(List.of()), stage, crawler);
    }

    Optional<String> property(String name, Stage stage, String crawler) {
        return Optional.ofNullable(lines.get("property * " + name))
                .map(values -> resolved(values, stage, crawler))
                .filter(values -> !values.isEmpty())
                .map(values -> values.get(0));
    }

    /** Every value of an enumeration, both truths, both orders of every field. */
    private static List<String> generated(Operation.Parameter parameter) {
        List<String> values = new ArrayList<>();
        parameter.schema().path("enum").forEach(value -> values.add(value.asText()));
        if (parameter.schema().path("type").asText().equals("boolean")) {
            values.addAll(List.of("true", "false"));
        }
        if (parameter.name().equals("sort")) {
            parameter.sortFields().forEach(field -> values.addAll(List.of(field, "-" + field)));
        }
        return values;
    }

    private Optional<List<String>> find(String place, Operation operation, String name) {
        return Optional.ofNullable(
                lines.getOrDefault(place + " " + operation.name() + " " + name, lines.get(place + " * " + name)));
    }

    private static List<String> resolved(List<String> values, Stage stage, String crawler) {
        List<String> resolved = new ArrayList<>();
        for (String value : values) {
            filled(value, stage, crawler).ifPresent(resolved::add);
        }
        return resolved;
    }

    private static Optional<String> filled(String value, Stage stage, String crawler) {
        StringBuilder filled = new StringBuilder();
        int end = 0;
        for (Matcher key = KEY.matcher(value); key.find(); end = key.end()) {
            Optional<String> meaning = stage.meaning(crawler, key.group(1));
            if (meaning.isEmpty()) {
                return Optional.empty();
            }
            filled.append(value, end, key.start()).append(meaning.get());
        }
        return Optional.of(filled.append(value.substring(end)).toString());
    }
}
