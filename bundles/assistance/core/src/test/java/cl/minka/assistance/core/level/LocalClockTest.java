package cl.minka.assistance.core.level;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.jpa.SomeMunicipalities;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.Test;

/** Offsets of July 2027 by the tz database. */
public class LocalClockTest {
    private static final Instant WINTER = Instant.parse("2027-07-01T12:00:00Z");

    private final SomeMunicipalities municipalities = new SomeMunicipalities();

    @Test
    public void municipalitiesWorkByTheClocksOfTheirRegion() {
        assertEquals(ZoneOffset.ofHours(-4), offset("05101"));
        assertEquals(ZoneOffset.ofHours(-6), offset("05201"));
        assertEquals(ZoneOffset.ofHours(-3), offset("11101"));
        assertEquals(ZoneOffset.ofHours(-3), offset("12401"));
        assertEquals(
                ZoneOffset.ofHours(-4),
                LocalClock.of(Optional.empty()).getRules().getOffset(WINTER));
    }

    private ZoneOffset offset(String cut) {
        return LocalClock.of(municipalities.find(cut)).getRules().getOffset(WINTER);
    }
}
