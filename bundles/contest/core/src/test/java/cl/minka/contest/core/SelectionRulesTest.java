package cl.minka.contest.core;

import static org.junit.Assert.assertEquals;

import cl.minka.contest.SelectionRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public final class SelectionRulesTest {
    /** OIDP, Distinction of 2020: the best 20 advance, or half when there are fewer than 40. */
    @Test
    public void theBestTwentyOrHalfIfThereAreFewerThanForty() {
        SelectionRules rules = rules(true);
        assertEquals(20, rules.shortlist(41));
        assertEquals(20, rules.shortlist(40));
        assertEquals(20, rules.shortlist(39));
        assertEquals(19, rules.shortlist(38));
        assertEquals(1, rules.shortlist(1));
        assertEquals(0, rules.shortlist(0));
        assertEquals(20, rules(false).shortlist(38));
        assertEquals(12, rules(false).shortlist(12));
    }

    private static SelectionRules rules(boolean half) {
        return new SelectionRules(
                20,
                Optional.empty(),
                Optional.empty(),
                1,
                0,
                false,
                BigDecimal.ONE,
                BigDecimal.ZERO,
                List.of("submittedFirst"),
                0,
                0,
                half);
    }
}
