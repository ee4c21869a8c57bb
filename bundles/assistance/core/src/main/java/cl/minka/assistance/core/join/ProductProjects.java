package cl.minka.assistance.core.join;

import cl.minka.assistance.core.persistence.AssistanceTransactions;
import cl.minka.assistance.core.project.ProjectStore;
import cl.minka.assistance.project.ProjectDraft;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.schools.product.SchoolProduct;
import cl.minka.schools.product.SchoolProducts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Opens a project of each product of a course that was accepted, in the order in which they were, and tells the schools. A product keeps
 * the project that it has: one that is taken back, or accepted again, is told in the project's log.
 */
@Component(service = Join.class)
public final class ProductProjects implements Join {
    private static final Caller PLATFORM = Caller.system("assistance.products");
    private static final String SHELF = "schools.products";
    private static final int AT_ONCE = 100;
    private static final int LONGEST_TITLE = 200;
    private static final int EDITION = 1;
    private static final int ENROLMENT = 3;
    private static final int INSTRUMENT = 4;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final AssistanceTransactions transactions;
    private final Municipalities municipalities;
    private final Clock clock;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile SchoolProducts products;

    @Activate
    public ProductProjects(
            @Reference AssistanceTransactions transactions,
            @Reference Municipalities municipalities,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @Override
    public void catchUp() {
        SchoolProducts shelf = products;
        if (shelf == null) {
            return;
        }
        for (List<SchoolProduct> some = shelf.after(position(), AT_ONCE);
                !some.isEmpty();
                some = shelf.after(position(), AT_ONCE)) {
            some.forEach(product -> take(shelf, product));
            reach(some.get(some.size() - 1).position());
        }
        unplaced().forEach(path -> again(shelf, path));
    }

    private void again(SchoolProducts shelf, String path) {
        String[] parts = path.split("/");
        shelf.find(parts[EDITION], parts[ENROLMENT], parts[INSTRUMENT]).ifPresent(product -> take(shelf, product));
    }

    /** What is stored goes first: who dies before the schools were told tells them when the product is read again. */
    private void take(SchoolProducts shelf, SchoolProduct product) {
        String project = stored(product);
        if (project.isEmpty() || product.project().isPresent()) {
            return;
        }
        shelf.opened(PLATFORM, product.edition(), product.enrolment(), product.instrument(), "projects/" + project);
    }

    /** Another node that stores it at the same time wins, and both tell the schools: either may die before it does. */
    private String stored(SchoolProduct product) {
        try {
            return transactions.change(PLATFORM, manager -> stored(manager, product));
        } catch (Refusal e) {
            if (e.kind() != Kind.CONFLICT) {
                throw e;
            }
            return transactions.change(PLATFORM, manager -> stored(manager, product));
        }
    }

    private Done<String> stored(EntityManager manager, SchoolProduct product) {
        Instant now = Times.now(clock);
        ProductEntity known = manager.find(ProductEntity.class, path(product));
        if (known == null && !product.accepted()) {
            return Done.of("");
        }
        ProductEntity row = known == null ? new ProductEntity(path(product)) : known;
        boolean changed = row.accept(product.accepted());
        row.tried(now);
        if (known == null) {
            manager.persist(row);
        }
        if (row.isOpen()) {
            return changed ? told(manager, row, now) : Done.of(row.project());
        }
        Optional<String> elsewhere = product.project().map(path -> path.substring(path.lastIndexOf('/') + 1));
        if (elsewhere.isPresent()) {
            row.opened(elsewhere.get());
            return Done.of(row.project());
        }
        Optional<String> cut =
                product.municipality().filter(one -> municipalities.find(one).isPresent());
        if (!product.accepted() || cut.isEmpty()) {
            return Done.of("");
        }
        Change opened = ProjectStore.open(manager, draft(product, cut.get()), now);
        row.opened(opened.facts().get("id"));
        return Done.of(row.project(), opened);
    }

    private static Done<String> told(EntityManager manager, ProductEntity row, Instant now) {
        String text = row.isAccepted()
                ? "El producto del curso volvió a ser aceptado."
                : "El producto del curso del que nació este proyecto dejó de estar aceptado.";
        return ProjectStore.note(manager, row.project(), text, now)
                .map(change -> Done.of(row.project(), change))
                .orElseGet(() -> Done.of(row.project()));
    }

    private static ProjectDraft draft(SchoolProduct product, String cut) {
        String title = product.title().isBlank()
                ? "Proyecto de un curso"
                : product.title().strip();
        return new ProjectDraft(
                cut,
                title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…",
                product.url().map(url -> "Producto del curso: " + url).orElse(""),
                "",
                Optional.empty(),
                path(product),
                List.of("editions/" + product.edition()),
                List.of(),
                List.of());
    }

    private static String path(SchoolProduct product) {
        return "editions/" + product.edition() + "/products/" + product.enrolment() + "/" + product.instrument();
    }

    private long position() {
        return transactions.read(manager -> Optional.ofNullable(manager.find(PositionEntity.class, SHELF))
                .map(PositionEntity::position)
                .orElse(0L));
    }

    private void reach(long position) {
        transactions.quietly(manager -> {
            PositionEntity known = manager.find(PositionEntity.class, SHELF);
            PositionEntity row = known == null ? new PositionEntity(SHELF) : known;
            row.reach(position);
            if (known == null) {
                manager.persist(row);
            }
            return position;
        });
    }

    /** Of these nobody knew whose they would be; perhaps the edition has a place by now. */
    private List<String> unplaced() {
        return transactions.read(manager -> manager.createQuery(
                        "SELECT p.product FROM ProductEntity p WHERE p.project = '' AND p.accepted = 1"
                                + " AND p.triedAt < :before ORDER BY p.triedAt",
                        String.class)
                .setParameter("before", clock.instant().minus(PAUSE).toEpochMilli())
                .setMaxResults(AT_ONCE)
                .getResultList());
    }
}
