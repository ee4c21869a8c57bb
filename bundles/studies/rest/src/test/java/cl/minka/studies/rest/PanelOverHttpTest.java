package cl.minka.studies.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

public class PanelOverHttpTest {
    private static final String STUDY = "/api/v1/studies/percepcion";

    @Rule
    public final StudiesHost host = new StudiesHost();

    @Test
    public void wavesAreListedAndTheNextOneIsMade() {
        Client analyst = host.as("admin");
        Reply list = analyst.get(STUDY + "/waves");
        Map<?, ?> wave = (Map<?, ?>) ((List<?>) list.json().get("items")).get(0);
        assertEquals(3, ((Map<?, ?>) wave.get("panel")).get("lost"));
        assertTrue(wave.toString(), wave.toString().contains("rompe la serie"));
        assertTrue(analyst.get(STUDY + "/waves?format=csv").text().contains("1,percepcion,open,4,1,2,1,3"));
        Reply made = analyst.post(STUDY + "/waves", "{\"questionnaire\": \"hogares\", \"version\": 2}");
        assertEquals(made.text(), 201, made.status());
        assertEquals("percepcion.2", made.json().get("survey"));
        assertEquals(1, ((List<?>) made.json().get("warnings")).size());
        assertEquals(
                "/questionnaire kernel.required",
                analyst.post(STUDY + "/waves", "{}").firstError());
        assertEquals(403, host.as("comite-1").get(STUDY + "/waves").status());
    }

    @Test
    public void aChangeHasBothFiguresAndItsError() {
        Client analyst = host.as("admin");
        Reply reply = analyst.post(
                STUDY + "/changes", "{\"variable\": \"temor\", \"statistic\": \"mean\", \"from\": 1, \"to\": 2}");
        assertEquals(reply.text(), 200, reply.status());
        assertEquals(7, reply.json().get("n"));
        Map<?, ?> change = (Map<?, ?>) ((List<?>) reply.json().get("changes")).get(0);
        assertEquals("0.25", String.valueOf(change.get("difference")));
        assertEquals(
                "/from kernel.required",
                analyst.post(STUDY + "/changes", "{\"variable\": \"temor\", \"statistic\": \"mean\"}")
                        .firstError());
    }

    @Test
    public void samplesAreDrawnOn() {
        Client analyst = host.as("admin");
        analyst.csv(STUDY + "/frames", "unit\na\nb\n");
        analyst.post(STUDY + "/samples", "{\"design\": \"srs\", \"n\": 1, \"seed\": 7}");
        Reply listed = analyst.csv(STUDY + "/samples/1/listings", "cluster,unit\na,a1\n");
        assertEquals(listed.text(), 200, listed.status());
        assertEquals(
                1, ((List<?>) analyst.get(STUDY + "/samples/1/listings").json().get("items")).size());
        assertEquals(
                201,
                analyst.post(STUDY + "/samples/1/second-stage", "{\"seed\": 3}").status());
        assertEquals(
                201,
                analyst.post(STUDY + "/samples/1/refreshment", "{\"n\": 1, \"seed\": 3}")
                        .status());
        assertEquals(
                "/seed kernel.required",
                analyst.post(STUDY + "/samples/1/second-stage", "{}").firstError());
        assertEquals(404, analyst.get(STUDY + "/samples/9/listings").status());
    }
}
