package cl.minka.contest.core.persistence;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.Fault;
import cl.minka.kernel.jpa.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class FiguresTest {
    @Test
    public void computedFiguresHaveSixDecimalsAtTheMost() {
        assertEquals(new BigDecimal("84.6"), Figures.of(new BigDecimal("84.6000")));
        assertEquals(new BigDecimal("1.966667"), Figures.of(new BigDecimal("1.96666666666")));
        assertEquals(100, Figures.of(new BigDecimal("1E+2")));
        assertEquals(0, Figures.of(new BigDecimal("0.0000001")));
        assertEquals(new BigDecimal("0.0000001"), Figures.exact(new BigDecimal("0.00000010")));
        assertEquals(-5, Figures.exact(new BigDecimal("-5.00")));
        assertEquals(new BigDecimal("1E+9"), Figures.exact(new BigDecimal("1000000000")));
        assertEquals("84.6", Figures.text(new BigDecimal("84.60")));
    }

    @Test
    public void whatIsStoredReadsBackAsItWas() {
        for (String figure : List.of("84.6", "90", "100", "0.000001", "-2.5", "999999999")) {
            Fault told = Fault.at("", "contest.selection.winner", "score", Figures.of(new BigDecimal(figure)));
            assertEquals(told, Json.read(Json.write(told), Fault.class));
        }
        // as it was stored once
        Fault old = new Fault("", "contest.selection.winner", Map.of("score", "84.6"));
        assertEquals(old, Json.read(Json.write(old), Fault.class));
    }
}
