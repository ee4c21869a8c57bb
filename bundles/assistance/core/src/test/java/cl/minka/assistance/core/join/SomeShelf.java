package cl.minka.assistance.core.join;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.schools.product.SchoolProduct;
import cl.minka.schools.product.SchoolProducts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Schools as others know them: products in the order in which they were accepted, or taken back. */
final class SomeShelf implements SchoolProducts {
    private final Map<String, SchoolProduct> products = new TreeMap<>();
    final List<String> told = new ArrayList<>();
    private long head;
    boolean failsWhenTold;

    void put(String enrolment, boolean accepted, Optional<String> municipality) {
        Optional<String> project = Optional.ofNullable(products.get(enrolment)).flatMap(SchoolProduct::project);
        products.put(enrolment, product(enrolment, ++head, accepted, municipality, project));
    }

    /** The edition gets a place, which moves nothing on the shelf. */
    void place(String enrolment, String municipality) {
        SchoolProduct old = products.get(enrolment);
        products.put(
                enrolment,
                product(enrolment, old.position(), old.accepted(), Optional.of(municipality), old.project()));
    }

    private static SchoolProduct product(
            String enrolment,
            long position,
            boolean accepted,
            Optional<String> municipality,
            Optional<String> project) {
        return new SchoolProduct(
                "lideres-2027",
                enrolment,
                "proyecto",
                position,
                "p-" + enrolment,
                municipality,
                "Huerto de " + enrolment,
                Optional.empty(),
                accepted,
                Instant.EPOCH,
                project,
                project.map(path -> Instant.EPOCH));
    }

    Optional<String> project(String enrolment) {
        return products.get(enrolment).project();
    }

    @Override
    public synchronized List<SchoolProduct> after(long position, int limit) {
        return products.values().stream()
                .filter(one -> one.position() > position)
                .sorted((one, other) -> Long.compare(one.position(), other.position()))
                .limit(2)
                .toList();
    }

    @Override
    public synchronized Optional<SchoolProduct> find(String edition, String enrolment, String instrument) {
        return Optional.ofNullable(products.get(enrolment));
    }

    @Override
    public List<SchoolProduct> of(Caller caller, String edition) {
        return List.copyOf(products.values());
    }

    @Override
    public synchronized void opened(
            Caller caller, String edition, String enrolment, String instrument, String project) {
        if (failsWhenTold) {
            throw new Refusal(Kind.UNAVAILABLE, "kernel.unavailable");
        }
        told.add(enrolment);
        SchoolProduct old = products.get(enrolment);
        products.put(
                enrolment,
                product(enrolment, old.position(), old.accepted(), old.municipality(), Optional.of(project)));
    }
}
