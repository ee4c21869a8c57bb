package cl.minka.studies.rest.estimation;

import cl.minka.kernel.rest.Required;
import cl.minka.studies.estimation.EstimateWish;
import cl.minka.studies.rest.estimation.EstimateBody.WishBody;
import java.util.ArrayList;
import java.util.List;

/** What is wanted, one figure by itself or several. */
public final class Wishes {
    private Wishes() {}

    /**
     * The one, where it has a variable or nothing else is wanted, then the others.
     *
     * @throws cl.minka.kernel.InvalidInput where one has no statistic
     */
    public static List<EstimateWish> of(WishBody one, List<WishBody> others) {
        boolean alone = others.isEmpty() || one.variable() != null;
        Required required = new Required();
        if (alone) {
            required.check("/variable", one.variable()).check("/statistic", one.statistic());
        }
        for (int n = 0; n < others.size(); n++) {
            required.check("/estimates/" + n + "/statistic", others.get(n).statistic());
        }
        required.orThrow();
        List<EstimateWish> wishes = new ArrayList<>();
        if (alone) {
            wishes.add(one.toWish());
        }
        others.forEach(other -> wishes.add(other.toWish()));
        return wishes;
    }
}
