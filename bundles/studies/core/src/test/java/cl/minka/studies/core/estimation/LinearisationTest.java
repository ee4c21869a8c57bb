package cl.minka.studies.core.estimation;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.studies.estimation.Estimate;
import cl.minka.studies.estimation.Statistic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** The five designs of {@code ?api} of R's {@code survey}: stratified, one and two stages, with replacement, simple. */
@RunWith(Parameterized.class)
public class LinearisationTest {
    private final String name;

    public LinearisationTest(String name) {
        this.name = name;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<String> designs() {
        return List.of("dstrat", "dclus1", "dclus2", "dclus2wr", "dsrs");
    }

    @Test
    public void meansTotalsSharesAndRatiosAreThoseOfR() {
        Expected.check(name + ":mean:api00", ask().want("api00", Statistic.MEAN).answers());
        Expected.check(
                name + ":total:enroll", ask().want("enroll", Statistic.TOTAL).answers());
        Expected.check(
                name + ":prop:stype", ask().want("stype", Statistic.PROPORTION).answers());
        Expected.check(
                name + ":ratio:api.stu/enroll", ask().ratio("api.stu", "enroll").answers());
    }

    @Test
    public void quantilesAreThoseOfR() {
        double[] probabilities = {0.25, 0.5, 0.75};
        for (int n = 0; n < probabilities.length; n++) {
            Estimate answer =
                    ask().quantile("api00", probabilities[n]).answers().get(0);
            Expected.checkQuantile(name + ":quantile:api00", n, answer);
        }
    }

    @Test
    public void groupsAndDomainsAreThoseOfR() {
        List<Estimate> means =
                ask().want("api99", Statistic.MEAN, List.of("stype"), Map.of()).answers();
        Expected.check(name + ":by:mean:api99", means);
        assertEquals(Map.of("stype", "H"), means.get(1).groups());
        Expected.check(
                name + ":by:total:enroll",
                ask().want("enroll", Statistic.TOTAL, List.of("stype"), Map.of())
                        .answers());
        Expected.check(
                name + ":domain:comp.imp=Yes:mean:enroll",
                ask().want("enroll", Statistic.MEAN, List.of(), Map.of("comp.imp", Set.of("Yes")))
                        .answers());
    }

    @Test
    public void whatIsAskedTogetherIsAnsweredInOrder() {
        List<Estimate> answers = ask().want("enroll", Statistic.TOTAL)
                .want("stype", Statistic.PROPORTION)
                .want("api00", Statistic.MEAN)
                .level("awards", "Yes")
                .answers();
        assertEquals(6, answers.size());
        Expected.check(name + ":total:enroll", answers.subList(0, 1));
        Expected.check(name + ":prop:stype", answers.subList(1, 4));
        Expected.check(name + ":mean:api00", answers.subList(4, 5));
        assertEquals(Optional.of("Yes"), answers.get(5).level());
        assertTrue(answers.get(5).low().orElseThrow() > 0);
    }

    private Asked ask() {
        return Asked.api(name);
    }
}
