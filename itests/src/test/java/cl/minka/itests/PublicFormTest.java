package cl.minka.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import cl.minka.itests.scenario.Api;
import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.User;
import cl.minka.itests.scenario.collect.Connection;
import cl.minka.itests.scenario.collect.FieldStudy;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.htmlunit.BrowserVersion;
import org.htmlunit.WebClient;
import org.htmlunit.WebRequest;
import org.htmlunit.WebResponse;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlImage;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.junit.After;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

/**
 * The public form in a browser, with its script and without. HtmlUnit has no service workers: what the one of the form says is run in a page,
 * with a network and a cache that the test makes.
 */
public class PublicFormTest {
    @ClassRule
    public static final Platform PLATFORM = Platform.shared();

    private static final BrowserVersion SPANISH = new BrowserVersion.BrowserVersionBuilder(BrowserVersion.FIREFOX)
            .setBrowserLanguage("es-CL")
            .setAcceptLanguageHeader("es-CL,es;q=0.9")
            .build();

    private static FieldStudy study;
    private static String secret;

    private WebClient browser;

    @BeforeClass
    public static void open() {
        Cast cast = new Cast(new Api(PLATFORM.anonymous()), Platform.ADMIN_PASSWORD).settle();
        study = new FieldStudy(cast, "terreno-web")
                .open(
                        """
                        type | name | label | required | relevant | constraint | choice_filter | media::image
                        integer | edad | ¿Edad? | yes | | . < 120 | | mapa.png
                        text | escuela | ¿Escuela? | | ${edad} < 18
                        select_one zona | zona | ¿Zona?
                        select_one_from_file barrios.csv | barrio | ¿Barrio? | | | | zona = ${zona}
                        """,
                        """
                        list_name | name | label
                        zona | urbana | Urbana
                        zona | rural | Rural
                        """)
                .file("mapa.png", FieldStudy.picture("png"))
                .file("barrios.csv", FieldStudy.neighbourhoods())
                .start();
        secret = study.link();
    }

    @Before
    public void start() {
        browser = new WebClient(SPANISH);
        browser.getOptions().setCssEnabled(false);
    }

    @After
    public void end() {
        browser.close();
    }

    @Test
    public void whatIsRelevantShowsAndIsSavedWhileSomebodyAnswersAndComesBackAfterReloading() throws Exception {
        HtmlPage page = form();
        assertNull(page.getElementById("q-escuela"));
        type(page, "edad", "12");
        assertNotNull("the school is asked for", page.getElementById("q-escuela"));
        assertEquals("12", input(page, "edad").getValue());
        type(page, "escuela", "Básica");
        assertEquals(List.of(), values(page, "barrio"));
        choose(page, "zona", "rural");
        assertEquals(List.of("valle"), values(page, "barrio"));
        assertTrue(page.asNormalizedText().contains("Valle"));
        page = (HtmlPage) page.refresh();
        settle();
        assertEquals("12", input(page, "edad").getValue());
        assertEquals("Básica", input(page, "escuela").getValue());
        assertTrue(radio(page, "zona", "rural").isChecked());
    }

    @Test
    public void anAnswerThatIsNotAllowedIsNamedAndWhatIsRightIsReceivedOnce() throws Exception {
        int before = study.responses();
        HtmlPage page = form();
        type(page, "edad", "200");
        press(page, "send");
        DomElement errors = page.querySelector(".errors");
        assertNotNull(page.asNormalizedText(), errors);
        assertTrue(errors.getTextContent(), errors.getTextContent().contains("¿Edad?"));
        assertEquals("200", input(page, "edad").getValue());
        assertEquals(before, study.responses());
        type(page, "edad", "40");
        press(page, "send");
        assertTrue(page.asNormalizedText(), page.asNormalizedText().contains("Su respuesta fue recibida"));
        assertEquals(before + 1, study.responses());
        page = (HtmlPage) page.refresh();
        settle();
        assertEquals(
                "nothing is left for whoever comes next",
                "",
                input(page, "edad").getValue());
        assertEquals(before + 1, study.responses());
    }

    @Test
    public void whatIsSentWithoutAConnectionWaitsAndIsSentWhenThereIsOne() throws Exception {
        int before = study.responses();
        HtmlPage page = form();
        type(page, "edad", "33");
        Connection line = new Connection(browser);
        line.cut();
        press(page, "send");
        assertFalse(page.getElementById("queue").hasAttribute("hidden"));
        assertEquals("1", page.querySelector("#queue b").getTextContent());
        assertEquals(
                "nothing is left for whoever comes next",
                "",
                input(page, "edad").getValue());
        type(page, "edad", "34");
        press(page, "send");
        assertEquals("2", page.querySelector("#queue b").getTextContent());
        assertEquals(before, study.responses());
        line.restore();
        page.executeJavaScript("window.dispatchEvent(new Event('online'))");
        settle();
        assertTrue(page.getElementById("queue").hasAttribute("hidden"));
        assertEquals(before + 2, study.responses());
    }

    @Test
    public void thePageDoesTheSameByItsButtonsWithoutAScript() throws Exception {
        browser.getOptions().setJavaScriptEnabled(false);
        int before = study.responses();
        HtmlPage page = form();
        input(page, "edad").setValue("12");
        page = button(page, "keep").click();
        assertNotNull(page.getElementById("q-escuela"));
        String code = page.querySelector("p.said strong").getTextContent();
        HtmlPage again = form();
        ((HtmlInput) again.getElementById("resume")).setValue(code);
        again = button(again, "resume").click();
        assertEquals("12", input(again, "edad").getValue());
        input(again, "edad").setValue("130");
        browser.getOptions().setThrowExceptionOnFailingStatusCode(false);
        again = button(again, "send").click();
        assertNotNull(again.querySelector(".errors"));
        input(again, "edad").setValue("13");
        again = button(again, "send").click();
        assertTrue(again.asNormalizedText().contains("Su respuesta fue recibida"));
        assertEquals(before + 1, study.responses());
    }

    @Test
    public void picturesComeFromTheVersionAndNothingElseDoes() throws Exception {
        HtmlPage page = form();
        HtmlImage image = page.querySelector("img");
        assertEquals("Imagen: ¿Edad?", image.getAltAttribute());
        assertEquals(64, image.getWidth());
        WebResponse picture = image.getWebResponse(true);
        assertEquals("image/png", picture.getContentType());
        assertTrue(picture.getResponseHeaderValue("Cache-Control").contains("immutable"));
        browser.getOptions().setThrowExceptionOnFailingStatusCode(false);
        for (String name : List.of("barrios.csv", "..%2Fmapa.png", "mapa%20del%20barrio.png")) {
            assertTrue(
                    name,
                    browser.getPage(address() + "/" + name).getWebResponse().getStatusCode() >= 400);
        }
    }

    @Test
    public void theWorkerGivesPagesThatCameBeforeWhenThereIsNoConnection() throws Exception {
        browser.getOptions().setThrowExceptionOnFailingStatusCode(false);
        HtmlPage page = form();
        URL script = new URL("http://localhost:" + PLATFORM.port() + "/f/worker.js");
        String worker = browser.loadWebResponse(new WebRequest(script)).getContentAsString();
        page.executeJavaScript(
                "window.net = {}; window.kept = {}; window.said = [];"
                        + "(function (self, caches, fetch, Response) {" + worker + "}("
                        + "{addEventListener: function (name, handler) { window.handler = handler; }},"
                        + "{open: function () { return Promise.resolve({put: function (request, answer) { kept[request.url] = answer; }}); },"
                        + " match: function (request) { return Promise.resolve(kept[request.url]); }},"
                        + "function (request) { return net[request.url] ? Promise.resolve(net[request.url]) : Promise.reject('cut'); },"
                        + "{error: function () { return {text: 'error'}; }}));"
                        + "window.answer = function (text, ok) { return {text: text, ok: ok, clone: function () { return this; }}; };"
                        + "window.ask = function (method, url) { window.handler({request: {method: method, url: url},"
                        + " waitUntil: function () {}, respondWith: function (answer) {"
                        + " answer.then(function (one) { said.push(one.text); }); }}); };"
                        + "net.form = answer('fresh', true); net.gone = answer('not here', false); ask('GET', 'form'); ask('GET', 'gone');");
        settle();
        page.executeJavaScript("window.net = {}; ask('GET', 'form'); ask('GET', 'gone'); ask('POST', 'form');");
        settle();
        Object said = page.executeJavaScript("said.sort().join(', ')").getJavaScriptResult();
        assertEquals("error, fresh, fresh, not here", said);
    }

    @Test
    public void whoHasTheLinkAnswersByTheInterfaceTooAndItsDocumentSaysHow() {
        User anybody = new Api(PLATFORM.anonymous()).anonymous();
        int before = study.responses();
        String path = "/surveys/" + study.id() + "/responses";
        anybody.post(path, Map.of("answers", Map.of("edad", 50))).isProblem(401);
        User holder = anybody.with("Minka-Survey-Link", secret);
        holder.post(path, Map.of("answers", Map.of("edad", 150))).isProblem(400);
        holder.post(path, Map.of("answers", Map.of("edad", 50, "zona", "rural", "barrio", "centro")))
                .isProblem(400);
        holder.post(path, Map.of("answers", Map.of("edad", 50, "zona", "rural", "barrio", "valle")))
                .is(201);
        assertEquals(before + 1, study.responses());
        List<String> headers = anybody.get("//api/openapi.json")
                .is(200)
                .at("/paths/~1api~1v1~1surveys~1{id}~1responses/post/parameters")
                .findValuesAsText("name");
        assertTrue(headers.toString(), headers.contains("Minka-Survey-Link"));
    }

    private HtmlPage form() throws Exception {
        HtmlPage page = browser.getPage(new URL(address()));
        settle();
        return page;
    }

    private static String address() {
        return "http://localhost:" + PLATFORM.port() + "/f/" + secret;
    }

    private void type(HtmlPage page, String name, String text) {
        HtmlInput input = input(page, name);
        input.focus();
        input.setValue(text);
        page.setFocusedElement(null);
        page.executeJavaScript(
                "document.getElementsByName('" + name + "')[0].dispatchEvent(new Event('change', {bubbles: true}))");
        settle();
    }

    private void choose(HtmlPage page, String name, String value) throws Exception {
        radio(page, name, value).click();
        settle();
    }

    private void press(HtmlPage page, String value) throws Exception {
        button(page, value).click();
        settle();
    }

    /** Until the script has nothing left to do soon. */
    private void settle() {
        browser.waitForBackgroundJavaScriptStartingBefore(2_000);
        browser.waitForBackgroundJavaScriptStartingBefore(2_000);
    }

    private static HtmlInput input(HtmlPage page, String name) {
        return (HtmlInput) page.getElementsByName(name).get(0);
    }

    private static HtmlInput radio(HtmlPage page, String name, String value) {
        return page.getElementsByName(name).stream()
                .map(HtmlInput.class::cast)
                .filter(one -> one.getValue().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> values(HtmlPage page, String name) {
        return page.getElementsByName(name).stream()
                .map(one -> ((HtmlInput) one).getValue())
                .toList();
    }

    private static HtmlButton button(HtmlPage page, String value) {
        return page.querySelector("button[value=" + value + "]");
    }
}
