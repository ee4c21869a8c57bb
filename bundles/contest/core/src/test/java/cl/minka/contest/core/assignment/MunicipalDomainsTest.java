package cl.minka.contest.core.assignment;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.jpa.SomeMunicipalities;
import java.net.IDN;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

public class MunicipalDomainsTest {
    private final MunicipalDomains domains = new MunicipalDomains(new SomeMunicipalities());

    /** Domains that municipalities of Chile use. */
    @Test
    public void domainsOfMunicipalitiesAreKnown() {
        assertEquals(Set.of("05101"), domains.cuts("munivalpo.cl"));
        assertEquals(Set.of("13101"), domains.cuts("munistgo.cl"));
        assertEquals(Set.of("09101"), domains.cuts("temuco.cl"));
        assertEquals(Set.of("13114"), domains.cuts("lascondes.cl"));
        assertEquals(Set.of("13123"), domains.cuts("providencia.cl"));
        assertEquals(Set.of("13201"), domains.cuts("mpuentealto.cl"));
        assertEquals(Set.of("15101"), domains.cuts("muniarica.cl"));
        assertEquals(Set.of("04102"), domains.cuts("municoquimbo.cl"));
        assertEquals(Set.of("13120"), domains.cuts("nunoa.cl"));
        assertEquals(Set.of("05109"), domains.cuts("correo.munivina.cl"));
    }

    @Test
    public void otherWaysOfWritingThem() {
        assertEquals(Set.of("09101"), domains.cuts("municipalidaddetemuco.cl"));
        assertEquals(Set.of("09101"), domains.cuts("imtemuco.cl"));
        assertEquals(Set.of("09101"), domains.cuts("temuco.gob.cl"));
        assertEquals(Set.of("09101"), domains.cuts("municipio.temuco.com"));
        assertEquals(Set.of("09101"), domains.cuts("muni-temuco.com"));
        assertEquals(Set.of("05109"), domains.cuts(IDN.toASCII("viñadelmar.cl")));
        assertEquals(Set.of("10301"), domains.cuts("osornomunicipalidad.cl"));
    }

    @Test
    public void aNameWithinAnotherWordIsNone() {
        for (String other : new String[] {
            "gmail.com",
            "uchile.cl",
            "munizaga.cl",
            "temuco.com",
            "hoteltemuco.cl",
            "temucotech.cl",
            "colinas.cl",
            "marica.cl",
            "clinicalascondes.cl",
            "muni.cl",
            "cl",
            "temuco"
        }) {
            assertEquals(other, Set.of(), domains.cuts(other));
        }
    }

    @Test
    public void theDomainOfAnAddress() {
        assertEquals(Optional.of("temuco.cl"), MunicipalDomains.domain("Ana.Perez@TEMUCO.cl"));
        assertEquals(Optional.empty(), MunicipalDomains.domain("ana"));
        assertEquals(Optional.empty(), MunicipalDomains.domain("ana@"));
    }
}
