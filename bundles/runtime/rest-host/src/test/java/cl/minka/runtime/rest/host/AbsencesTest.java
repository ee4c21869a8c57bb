package cl.minka.runtime.rest.host;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import javax.ws.rs.Path;
import org.junit.Test;

public class AbsencesTest {
    @Path("v1/contests")
    public static final class Contests {}

    @Path("v1/contests/{id}/initiatives")
    public static final class Initiatives {}

    @Path("v1/me")
    public static final class Me {}

    public static final class Guard {}

    private final Published contests = resource(new Contests());
    private final Published initiatives = resource(new Initiatives());
    private final Published me = resource(new Me());
    private final Absences absences = new Absences();

    @Test
    public void nothingIsHeldWhenNothingIsAway() {
        assertFalse(absences.covers("/v1/me", List.of(me)));
    }

    @Test
    public void onlyPathsOfTheAbsentAreHeld() {
        absences.add(contests, Long.MAX_VALUE);
        assertTrue(absences.covers("/v1/contests", List.of(initiatives, me)));
        assertTrue(absences.covers("/v1/contests/abc", List.of(initiatives, me)));
        assertFalse(absences.covers("/v1/contests/abc/initiatives", List.of(initiatives, me)));
        assertFalse(absences.covers("/v1/me", List.of(initiatives, me)));
        assertFalse(absences.covers("/v1/unknown", List.of(initiatives, me)));
    }

    @Test
    public void theMoreExactPathDecides() {
        absences.add(initiatives, Long.MAX_VALUE);
        assertTrue(absences.covers("/v1/contests/abc/initiatives/7", List.of(contests, me)));
        assertFalse(absences.covers("/v1/contests/abc", List.of(contests, me)));
    }

    @Test
    public void anAbsentExtensionHoldsEverything() {
        absences.add(new Published(new Guard(), "guards", false, 0), Long.MAX_VALUE);
        assertTrue(absences.covers("/v1/me", List.of(me)));
    }

    @Test
    public void whatReturnsOrExpiresIsForgotten() {
        absences.add(me, 10);
        absences.returned(resource(new Me()));
        assertTrue(absences.isEmpty());
        absences.add(me, 10);
        assertFalse(absences.expire(9));
        assertTrue(absences.expire(10));
        assertTrue(absences.isEmpty());
    }

    private static Published resource(Object service) {
        return new Published(service, "some.bundle", true, 0);
    }
}
