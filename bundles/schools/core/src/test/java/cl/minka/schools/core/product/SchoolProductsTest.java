package cl.minka.schools.core.product;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.jpa.Refused;
import cl.minka.schools.assessment.GradeDraft.ProductStatus;
import cl.minka.schools.core.Databases;
import cl.minka.schools.core.assessment.SomeProducts;
import cl.minka.schools.core.attendance.Hall;
import cl.minka.schools.product.SchoolProduct;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class SchoolProductsTest {
    private static final Caller ASSISTANCE = Caller.system("assistance");

    private final Databases database;
    private Hall hall;
    private ProductManager products;

    public SchoolProductsTest(Databases database) {
        this.database = database;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void open() {
        hall = new Hall(database, 2, "ana", "beto", "carla");
        products = new ProductManager(hall.world.transactions, hall.world.clock);
    }

    /** A bundle that opens projects: it keeps the last position that it has seen. */
    private final class Projects {
        private final Map<String, String> opened = new TreeMap<>();
        private long position;

        void catchUp() {
            for (List<SchoolProduct> some = products.after(position, 2);
                    !some.isEmpty();
                    some = products.after(position, 2)) {
                some.stream()
                        .filter(one -> one.accepted() && one.project().isEmpty())
                        .forEach(this::open);
                position = some.get(some.size() - 1).position();
            }
        }

        private void open(SchoolProduct one) {
            opened.put(one.enrolment(), one.title());
            products.opened(
                    ASSISTANCE, one.edition(), one.enrolment(), one.instrument(), "projects/" + one.enrolment());
        }
    }

    @Test
    public void whoArrivesLateMissesNothingAndOpensNothingTwice() {
        grade("ana", ProductStatus.ACCEPTED);
        grade("beto", ProductStatus.SUBMITTED);
        grade("carla", ProductStatus.ACCEPTED);
        grade("carla", ProductStatus.RETURNED);
        Projects late = new Projects();
        late.catchUp();
        assertEquals(Map.of("e-ana", "Huerto de ana"), late.opened);
        grade("beto", ProductStatus.ACCEPTED);
        grade("carla", ProductStatus.ACCEPTED);
        late.catchUp();
        assertEquals(3, late.opened.size());
        Projects again = new Projects();
        again.catchUp();
        assertEquals("a reader that lost its position opens nothing twice", Map.of(), again.opened);
    }

    @Test
    public void whatBecameOfItIsShownAndOneProjectOnlyIsOpened() {
        grade("ana", ProductStatus.ACCEPTED);
        new Projects().catchUp();
        products.opened(ASSISTANCE, hall.id(), "e-ana", "proyecto", "projects/e-ana");
        assertEquals(
                1,
                hall.world.journal.actions().stream()
                        .filter("schools.project-opened"::equals)
                        .count());
        SchoolProduct shown = products.of(hall.world.instructor, hall.id()).get(0);
        assertEquals(Optional.of("projects/e-ana"), shown.project());
        assertTrue(shown.accepted());
        assertEquals("of whom the edition is", Optional.of("05101"), shown.municipality());
        assertEquals(shown, products.after(0, 1).get(0));
        assertEquals(
                "CONFLICT schools.project-open",
                Refused.key(() -> products.opened(ASSISTANCE, hall.id(), "e-ana", "proyecto", "projects/otro")));
        assertEquals(
                "NOT_FOUND schools.product-not-found",
                Refused.key(() -> products.opened(ASSISTANCE, hall.id(), "e-beto", "proyecto", "projects/otro")));
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> products.of(hall.citizen("ana"), hall.id())));
        grade("ana", ProductStatus.RETURNED);
        assertFalse(products.find(hall.id(), "e-ana", "proyecto").orElseThrow().accepted());
    }

    private void grade(String name, ProductStatus status) {
        SomeProducts.put(hall, name, status);
    }
}
