package cl.minka.studies.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

public class ComputingOverHttpTest {
    private static final String SIZES = "/api/v1/sample-size";
    private static final String ESTIMATES = "/api/v1/estimates";
    private static final String REQUEST =
            """
            {"design": {"strata": "s", "clusters": ["c"], "weights": "w", "fpc": ["N"]},
             "calibration": {"kind": "greg", "margins": {"s": {"1": 10, "2": 20}, "x": 300, "(Intercept)": 30}},
             "estimates": [{"variable": "x", "statistic": "mean", "by": "s", "domain": {"sex": ["F", 1]}},
                           {"variable": "x", "statistic": "quantile", "p": 0.25, "domain": "sex == 'F'"}]}
            """;
    private static final String DATA = "x,s,c,w,N,sex\r\n1,1,1,1,9,F\r\n2,2,2,1,9,M";

    @Rule
    public final StudiesHost host = new StudiesHost();

    @Test
    public void anybodyAsksForASampleSize() {
        Reply reply = host.anonymous()
                .post(
                        SIZES,
                        "{\"parameter\": \"proportion\", \"margin\": 0.05, \"p\": 0.5, \"responseRate\": 0.6,"
                                + " \"strata\": [{\"population\": 10}, {\"name\": \"rural\", \"population\": 20}]}");
        assertEquals(reply.text(), 200, reply.status());
        assertEquals(385, reply.json().get("n"));
        Map<?, ?> step = (Map<?, ?>) ((List<?>) reply.json().get("steps")).get(0);
        assertEquals("Valor de la normal para una confianza de 0,95.", step.get("text"));
        assertTrue(reply.text(), reply.text().contains("rural"));
        Reply bad = host.anonymous().post(SIZES, "{\"margin\": 0.05}");
        assertEquals("/parameter kernel.required", bad.firstError());
    }

    @Test
    public void anEstimateIsAskedForWithAForm() {
        Reply reply = send(part("request", REQUEST) + part("data", DATA));
        assertEquals(reply.text(), 200, reply.status());
        List<?> estimates = (List<?>) reply.json().get("estimates");
        Map<?, ?> first = (Map<?, ?>) estimates.get(0);
        assertEquals("{sex=[1, F]}", first.get("group"));
        assertEquals(2, first.get("n"));
        assertEquals(true, first.get("doNotPublish"));
        assertEquals("0.25", String.valueOf(((Map<?, ?>) estimates.get(1)).get("estimate")));
        assertTrue(reply.text(), reply.text().contains("Optional[30.0]"));
        Reply other = send(part("data", DATA) + part("request", "{\"estimates\": []}"));
        assertEquals(other.text(), 200, other.status());
    }

    /** Raking that ends before it meets everything depends on the order, also in R. */
    @Test
    public void marginsAreMetInTheOrderInWhichTheyStand() {
        String raked =
                """
                {"calibration": {"kind": "rake", "margins": {"sex": {"M": 1, "F": 2}, "c": {"1": 1, "2": 2}, "s": {"1": 1, "2": 2}}},
                 "estimates": [{"variable": "x", "statistic": "mean"}]}
                """;
        String told = send(part("request", raked) + part("data", DATA)).text();
        assertTrue(told, told.indexOf("column=sex") < told.indexOf("column=c,"));
        assertTrue(told, told.indexOf("column=c,") < told.indexOf("column=s,"));
    }

    @Test
    public void whatIsWrongWithTheFormIsSaid() {
        assertEquals(
                "/data kernel.form.missing-part", send(part("request", REQUEST)).firstError());
        String more = part("request", REQUEST) + part("data", DATA) + part("more", "1");
        assertEquals(" kernel.form.unknown-part", send(more).firstError());
        String twice = part("request", REQUEST) + part("request", REQUEST);
        assertTrue(send(twice).text().contains("form:malformed"));
        assertTrue(send("").text().contains("form:malformed"));
        Reply unknown = send(part("data", DATA) + part("request", "{\"estimate\": []}"));
        assertEquals("/estimate kernel.unknown-field", unknown.firstError());
        Reply bad = send(part("data", DATA) + part("request", "{\"estimates\": [{\"variable\": \"x\"}]}"));
        assertEquals("/estimates/0/statistic kernel.required", bad.firstError());
        Reply domain = send(part("data", DATA)
                + part(
                        "request",
                        "{\"estimates\": [{\"variable\": \"x\", \"statistic\": \"mean\", \"domain\": \"no\"}]}"));
        assertEquals("/estimates/0/domain kernel.bad-value", domain.firstError());
        assertEquals(
                400, send(part("data", "a,b\n1") + part("request", REQUEST)).status());
        assertEquals(
                401,
                host.anonymous()
                        .with("Content-Type", "multipart/form-data; boundary=XX")
                        .send("POST", ESTIMATES, HttpRequest.BodyPublishers.ofString("--XX--"))
                        .status());
        assertEquals(415, host.as("admin").post(ESTIMATES, "{}").status());
    }

    private static String part(String name, String content) {
        return "--XX\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content + "\r\n";
    }

    private Reply send(String parts) {
        Client analyst = host.as("admin").with("Content-Type", "multipart/form-data; boundary=\"XX\"");
        return analyst.send("POST", ESTIMATES, HttpRequest.BodyPublishers.ofString(parts + "--XX--\r\n"));
    }
}
