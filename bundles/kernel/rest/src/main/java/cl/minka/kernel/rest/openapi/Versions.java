package cl.minka.kernel.rest.openapi;

import cl.minka.kernel.rest.permission.Operations;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which operations heed the version of what they change or read: what can be changed has an {@code ETag}. */
record Versions(Set<String> paths) {
    private static final Set<String> CHANGES = Set.of("PUT", "PATCH", "DELETE");
    private static final Set<String> WITHOUT_VERSION =
            Set.of("PUT v1/me/password", "DELETE v1/jobs/{id}", "DELETE v1/auth/tokens");

    static Versions of(List<Operations.Operation> operations) {
        return new Versions(operations.stream()
                .filter(Versions::isChange)
                .map(Operations.Operation::path)
                .collect(Collectors.toSet()));
    }

    static boolean isChange(Operations.Operation operation) {
        return CHANGES.contains(operation.method())
                && !WITHOUT_VERSION.contains(operation.method() + " " + operation.path());
    }

    boolean isRead(Operations.Operation operation) {
        return operation.method().equals("GET") && paths.contains(operation.path());
    }
}
