package cl.minka.contest;

import java.util.List;

/**
 * An order in which to discuss initiatives so that members who take no part in some leave and come back rarely.
 *
 * @param order ids of initiatives
 * @param movements how often a member leaves, over all members; each comes back as often
 * @param bound no order has fewer
 * @param proven whether the order is proven to be the best, that is, movements equal the bound
 */
public record DiscussionOrder(List<String> order, int movements, int bound, boolean proven, List<Step> steps) {
    public DiscussionOrder {
        order = List.copyOf(order);
        steps = List.copyOf(steps);
    }

    /**
     * An initiative in that order.
     *
     * @param leaving user names of those who leave before it
     * @param returning user names of those who come back after it
     */
    public record Step(String initiative, List<String> leaving, List<String> returning) {
        public Step {
            leaving = List.copyOf(leaving);
            returning = List.copyOf(returning);
        }
    }
}
