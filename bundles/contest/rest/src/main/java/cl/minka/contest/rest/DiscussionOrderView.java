package cl.minka.contest.rest;

import cl.minka.contest.DiscussionOrder;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** A proposed order of discussion; proven when movements equal the bound. */
public record DiscussionOrderView(
        List<String> order, int movements, int bound, boolean proven, List<DiscussionStepView> steps) {
    /** Who leaves before an initiative, and who comes back after it. */
    public record DiscussionStepView(
            String initiative, List<String> leave, @JsonProperty("return") List<String> comingBack) {
        static DiscussionStepView of(DiscussionOrder.Step step) {
            return new DiscussionStepView(step.initiative(), step.leaving(), step.returning());
        }
    }

    static DiscussionOrderView of(DiscussionOrder order) {
        return new DiscussionOrderView(
                order.order(),
                order.movements(),
                order.bound(),
                order.proven(),
                order.steps().stream().map(DiscussionStepView::of).toList());
    }
}
