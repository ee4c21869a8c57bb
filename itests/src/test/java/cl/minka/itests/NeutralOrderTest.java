package cl.minka.itests;

import static org.junit.Assert.assertEquals;

import cl.minka.itests.scenario.Api;
import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.crawl.NeutralOrder;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

/**
 * Neither codes nor ids nor lists follow the order of submission. Of 200 initiatives in random order Spearman's ρ has mean
 * 0 and standard deviation 1/√199 = 0.071; the bound is five of them, which chance passes once in two million.
 */
public class NeutralOrderTest {
    private static final double BOUND = 5 / Math.sqrt(NeutralOrder.COUNT - 1.0);

    @ClassRule
    public static final Platform PLATFORM = Platform.shared();

    private static NeutralOrder order;

    @BeforeClass
    public static void submit() {
        Cast cast = new Cast(new Api(PLATFORM.anonymous()), Platform.ADMIN_PASSWORD).settle();
        order = new NeutralOrder(cast, "orden").prepare();
    }

    @Test
    public void thereIsEnoughToSee() {
        assertEquals(NeutralOrder.COUNT, order.submitted());
        assertEquals(NeutralOrder.COUNT, order.shown());
    }

    @Test
    public void theNumberIsInTheOrderOfSubmission() {
        assertEquals("as a control", 1, order.correlation("/number"), 0);
    }

    @Test
    public void codesAndIdsAreNotInTheOrderOfSubmission() {
        assertEquals(0, order.correlation("/code"), BOUND);
        assertEquals(0, order.correlation("/id"), BOUND);
    }

    @Test
    public void anEvaluatorsListIsNotInTheOrderOfSubmission() {
        assertEquals(0, order.correlationOfList(), BOUND);
        assertEquals(0, order.correlationOfHoldings(), BOUND);
    }

    @Test
    public void assignmentsMadeTogetherHaveTheSameInstant() {
        assertEquals(order.instants().toString(), 1, order.instants().size());
    }
}
