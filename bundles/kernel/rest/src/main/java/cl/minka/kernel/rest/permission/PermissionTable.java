package cl.minka.kernel.rest.permission;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The permission matrix: all {@code permissions.csv} that lie beside resource classes. */
public final class PermissionTable {
    private static final String FILE = "permissions.csv";
    private static final String HEADER = "method,path,roles";

    private final List<Rule> rules;
    /** By {@link #place}, the weightiest first; under each place also those that may be anywhere. */
    private final Map<String, List<Rule>> byPlace;

    /** The weightiest first. */
    private final List<Rule> anywhere;

    private PermissionTable(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        List<Rule> byWeight = new ArrayList<>(rules);
        byWeight.sort(Comparator.comparingInt(Rule::weight).reversed());
        anywhere = byWeight.stream()
                .filter(rule -> place(rule.path()).contains("{"))
                .toList();
        byPlace = byWeight.stream()
                .filter(rule -> !anywhere.contains(rule))
                .map(rule -> place(rule.path()))
                .distinct()
                .collect(Collectors.toMap(place -> place, place -> byWeight.stream()
                        .filter(rule ->
                                anywhere.contains(rule) || place(rule.path()).equals(place))
                        .toList()));
    }

    public static PermissionTable of(Collection<Class<?>> resources) {
        Set<Object> seen = new HashSet<>();
        List<Rule> rules = new ArrayList<>();
        for (Class<?> resource : resources) {
            if (seen.add(List.of(resource.getClassLoader(), resource.getPackageName()))) {
                rules.addAll(load(resource));
            }
        }
        return new PermissionTable(rules);
    }

    public List<Rule> rules() {
        return rules;
    }

    /** The rule for a request. */
    public Optional<Rule> find(String method, String path) {
        String wanted = method.equals("HEAD") ? "GET" : method;
        return near(path)
                .filter(rule -> rule.method().equals(wanted)
                        && rule.pattern().matcher(path).matches())
                .findFirst();
    }

    /** The methods that an address accepts, for the header {@code Allow}. */
    public Set<String> methods(String path) {
        Set<String> methods = near(path)
                .filter(rule -> rule.pattern().matcher(path).matches())
                .map(Rule::method)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    /** The rule for an operation, by its template. */
    public Optional<Rule> ofOperation(String method, String template) {
        return rules.stream()
                .filter(rule -> rule.method().equals(method) && rule.path().equals(template))
                .findFirst();
    }

    /** Those that a path can match. */
    private Stream<Rule> near(String path) {
        return byPlace.getOrDefault(place(path), anywhere).stream();
    }

    /** How many segments a path has, and its first two: a parameter of a template is one segment. */
    private static String place(String path) {
        int second = path.indexOf('/', path.indexOf('/') + 1);
        long slashes = path.chars().filter(each -> each == '/').count();
        return slashes + " " + (second < 0 ? path : path.substring(0, second));
    }

    private static List<Rule> load(Class<?> resource) {
        try (InputStream in = resource.getResourceAsStream(FILE)) {
            if (in == null) {
                return List.of();
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.equals(HEADER))
                    .map(PermissionTable::rule)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rule rule(String line) {
        String[] cells = line.split("\\s*,\\s*");
        if (cells.length != 3) {
            throw new IllegalStateException("permissions.csv: " + line);
        }
        return Rule.of(cells[0], PathTemplate.normal(cells[1]), List.of(cells[2].split("\\s+")));
    }
}
