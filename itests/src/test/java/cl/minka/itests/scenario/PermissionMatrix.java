package cl.minka.itests.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;

/**
 * Who may call what: {@code permission-matrix.csv} against the running platform. A cell is {@code -} where the role is
 * refused (401 for anonymous, 403 for others), otherwise the status that a harmless request gets.
 */
public final class PermissionMatrix {
    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch");

    private final List<String> roles;
    private final Map<String, List<String>> rows = new TreeMap<>();

    public PermissionMatrix() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                PermissionMatrix.class.getResourceAsStream("/permission-matrix.csv"), StandardCharsets.UTF_8))) {
            List<String> lines = file.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            List<String> header = List.of(lines.get(0).split(","));
            roles = header.subList(2, header.size());
            for (String line : lines.subList(1, lines.size())) {
                List<String> cells =
                        Arrays.stream(line.split(",")).map(String::strip).toList();
                if (cells.size() != header.size()) {
                    throw new AssertionError("permission-matrix.csv: " + line);
                }
                rows.put(cells.get(0) + " " + cells.get(1), cells.subList(2, cells.size()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The operations that the platform documents, as {@code GET /api/v1/contests/{id}}. */
    public static Set<String> documented(User anybody) {
        Set<String> operations = new TreeSet<>();
        JsonNode paths = anybody.get("//api/openapi.json").is(200).at("/paths");
        for (Iterator<String> names = paths.fieldNames(); names.hasNext(); ) {
            String path = names.next();
            for (Iterator<String> verbs = paths.path(path).fieldNames(); verbs.hasNext(); ) {
                String verb = verbs.next();
                if (VERBS.contains(verb)) {
                    operations.add(verb.toUpperCase() + " " + path);
                }
            }
        }
        return operations;
    }

    /** What is documented and not in the matrix, or in the matrix and not documented. */
    public List<String> gaps(Set<String> documented) {
        List<String> gaps = new ArrayList<>();
        documented.stream()
                .filter(operation -> !rows.containsKey(operation))
                .forEach(one -> gaps.add("no row: " + one));
        rows.keySet().stream()
                .filter(row -> !documented.contains(row))
                .forEach(one -> gaps.add("no operation: " + one));
        return gaps;
    }

    /**
     * Asks every operation as every role.
     *
     * @param values of path parameters by name, or by the segment before and the name ({@code practices/id}), which goes first
     * @return where the platform answers otherwise
     */
    public List<String> differences(Map<String, User> users, Map<String, String> values) {
        List<Callable<List<String>>> probes = new ArrayList<>();
        rows.forEach((operation, cells) -> probes.add(() -> differences(operation, cells, users, values)));
        return Crowd.each(probes).stream().flatMap(List::stream).toList();
    }

    /** One role after the other: some operations do write, and two at once would be in each other's way. */
    private List<String> differences(
            String operation, List<String> cells, Map<String, User> users, Map<String, String> values) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String role = roles.get(i);
            String refused = role.equals("anonymous") ? "401" : "403";
            String expected = cells.get(i).equals("-") ? refused : cells.get(i);
            difference(users.get(role), operation, expected, values).ifPresent(differences::add);
        }
        return differences;
    }

    private static Optional<String> difference(
            User user, String operation, String expected, Map<String, String> values) {
        Reply reply = probe(user, operation, values);
        return List.of(expected.split("/")).contains(Integer.toString(reply.status()))
                ? Optional.empty()
                : Optional.of(operation + " as " + user.name() + ": expected " + expected + ", got " + reply.status()
                        + " " + shortened(reply.text()));
    }

    /**
     * A request that changes nothing even where it is allowed: a body with an unknown field, a removal without
     * {@code If-Match}, a table without columns, a file of a type that nobody accepts.
     */
    private static Reply probe(User user, String operation, Map<String, String> values) {
        String verb = operation.substring(0, operation.indexOf(' '));
        String path = operation.substring(verb.length() + 1);
        for (Map.Entry<String, String> value : values.entrySet()) {
            int slash = value.getKey().indexOf('/');
            if (slash >= 0) {
                String before = value.getKey().substring(0, slash + 1);
                path = path.replace(
                        "/" + before + "{" + value.getKey().substring(slash + 1) + "}",
                        "/" + before + value.getValue());
            }
        }
        for (Map.Entry<String, String> value : values.entrySet()) {
            path = path.replace("{" + value.getKey() + "}", value.getValue());
        }
        String place = "/" + path;
        boolean empty = verb.equals("GET") || verb.equals("DELETE");
        String type = path.endsWith("/import")
                ? "text/csv"
                : path.contains("/attachments/") || path.contains("/documents/")
                        ? "application/x-nothing"
                        : "application/json";
        BodyPublisher body = empty
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(type.equals("text/csv") ? "nothing\nx\n" : "{\"no-such-field\":1}");
        return (empty ? user : user.with("Content-Type", type)).send(verb, place, body);
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) : text;
    }
}
