package cl.minka.studies.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

public class SamplesOverHttpTest {
    private static final String STUDY = "/api/v1/studies/percepcion";
    private static final String ORDER = "{\"design\": \"two-stage\", \"n\": 1, \"seed\": 7}";

    @Rule
    public final StudiesHost host = new StudiesHost();

    @Test
    public void aSampleIsDrawnFromAFrameAndReadAsATable() {
        Client analyst = host.as("admin");
        assertEquals(409, analyst.post(STUDY + "/samples", ORDER).status());
        Reply loaded = analyst.csv(STUDY + "/frames", "unit,stratum,name\na,x,A\nb,x,B\n");
        assertEquals(loaded.text(), 200, loaded.status());
        assertEquals(2, loaded.json().get("created"));
        assertEquals(1, ((List<?>) analyst.get(STUDY + "/frames").json().get("items")).size());
        Reply drawn = analyst.post(STUDY + "/samples", ORDER);
        assertEquals(drawn.text(), 201, drawn.status());
        Map<?, ?> unit = (Map<?, ?>) ((List<?>) drawn.json().get("units")).get(0);
        assertEquals("0.25", String.valueOf(unit.get("inclusionProbability")));
        assertEquals(1, ((List<?>) drawn.json().get("replacements")).size());
        assertTrue(analyst.get(STUDY + "/samples/1?format=csv").text().contains("fpc1"));
        assertEquals(
                true, analyst.post(STUDY + "/samples/1/verification", "").json().get("identical"));
        assertEquals(404, analyst.get(STUDY + "/samples/9").status());
        assertEquals(1, ((List<?>) analyst.get(STUDY + "/samples").json().get("items")).size());
    }

    @Test
    public void whatIsMissingIsNamed() {
        Reply bad = host.as("admin").post(STUDY + "/samples", "{\"design\": \"srs\"}");
        assertEquals("/n kernel.required", bad.firstError());
        assertEquals(403, host.as("comite-1").get(STUDY + "/samples").status());
    }
}
