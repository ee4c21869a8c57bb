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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The permission matrix: all {@code permissions.csv} that lie beside resource classes. */
public final class PermissionTable {
    private static final String FILE = "permissions.csv";
    private static final String HEADER = "method,path,roles";

    private final List<Rule> rules;

    private PermissionTable(List<Rule> rules) {
        this.rules = List.copyOf(rules);
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
        return rules.stream()
                .filter(rule -> rule.method().equals(wanted))
                .filter(rule -> rule.pattern().matcher(path).matches())
                .max(Comparator.comparingInt(Rule::weight));
    }

    /** The methods that an address accepts, for the header {@code Allow}. */
    public Set<String> methods(String path) {
        Set<String> methods = new TreeSet<>();
        for (Rule rule : rules) {
            if (rule.pattern().matcher(path).matches()) {
                methods.add(rule.method());
            }
        }
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
