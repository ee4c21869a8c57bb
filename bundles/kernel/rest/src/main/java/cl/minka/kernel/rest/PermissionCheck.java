package cl.minka.kernel.rest;

import cl.minka.kernel.rest.permission.Operations;
import cl.minka.kernel.rest.permission.PermissionTable;
import cl.minka.kernel.rest.permission.Rule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares the permission matrix of a bundle with its operations; every {@code *-rest} bundle tests with it. */
public final class PermissionCheck {
    private PermissionCheck() {}

    /** What is listed and not there, or there and not listed; empty when all is well. */
    public static List<String> differences(Class<?>... resources) {
        List<Class<?>> classes = List.of(resources);
        Set<String> listed = PermissionTable.of(classes).rules().stream()
                .map(PermissionCheck::name)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> present = Operations.of(classes).stream()
                .map(operation -> operation.method() + " " + operation.path())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> differences = new TreeSet<>();
        listed.stream()
                .filter(name -> !present.contains(name))
                .forEach(name -> differences.add("no operation: " + name));
        present.stream().filter(name -> !listed.contains(name)).forEach(name -> differences.add("not listed: " + name));
        return List.copyOf(differences);
    }

    private static String name(Rule rule) {
        return rule.method() + " " + rule.path();
    }
}
