package cl.minka.schools.core.product;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.schools.core.assessment.WorkKey;
import cl.minka.schools.core.offer.EditionEntity;
import cl.minka.schools.core.offer.EditionManager;
import cl.minka.schools.core.offer.Offers;
import cl.minka.schools.core.persistence.SchoolTransactions;
import cl.minka.schools.product.SchoolProduct;
import cl.minka.schools.product.SchoolProducts;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps products that were accepted, and what became of them. */
@Component(service = SchoolProducts.class)
public final class ProductManager implements SchoolProducts {
    private static final int MOST = 500;

    private final SchoolTransactions transactions;
    private final Clock clock;

    @Activate
    public ProductManager(@Reference SchoolTransactions transactions, @Reference Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<SchoolProduct> after(long position, int limit) {
        return transactions.read(manager -> Places.records(
                manager,
                manager.createQuery(
                                "SELECT p FROM ProductEntity p WHERE p.position > :position ORDER BY p.position",
                                ProductEntity.class)
                        .setParameter("position", position)
                        .setMaxResults(Math.min(MOST, Math.max(1, limit)))
                        .getResultList()));
    }

    @Override
    public Optional<SchoolProduct> find(String edition, String enrolment, String instrument) {
        WorkKey key = new WorkKey(edition, enrolment, instrument);
        return transactions.read(manager -> Optional.ofNullable(manager.find(ProductEntity.class, key))
                .map(product -> Places.records(manager, List.of(product)).get(0)));
    }

    @Override
    public List<SchoolProduct> of(Caller caller, String id) {
        return transactions.read(manager -> {
            EditionManager.taughtBy(manager, caller, id);
            return Places.records(
                    manager,
                    manager.createQuery(
                                    "SELECT p FROM ProductEntity p WHERE p.edition = :edition ORDER BY p.position DESC",
                                    ProductEntity.class)
                            .setParameter("edition", id)
                            .getResultList());
        });
    }

    @Override
    public void opened(Caller caller, String edition, String enrolment, String instrument, String project) {
        WorkKey key = new WorkKey(edition, enrolment, instrument);
        transactions.change(caller, manager -> {
            ProductEntity product = Optional.ofNullable(manager.find(ProductEntity.class, key))
                    .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "schools.product-not-found"));
            Optional<String> before = product.project();
            if (before.filter(project::equals).isPresent()) {
                return Done.of(null);
            }
            before.ifPresent(other -> {
                throw new Refusal(Kind.CONFLICT, "schools.project-open", Map.of("project", other));
            });
            product.opened(project, Times.now(clock));
            EditionEntity entity = Offers.edition(manager, edition);
            return Done.of(
                    null,
                    Change.of(
                                    "schools.project-opened",
                                    "editions/" + edition + "/products/" + enrolment + "/" + instrument,
                                    entity.organizer())
                            .facts(Map.of("edition", edition, "enrolment", enrolment, "project", project)));
        });
    }
}
