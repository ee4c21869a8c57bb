package cl.minka.kernel.rest.platform;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.AuditEntry;
import cl.minka.kernel.journal.AuditFilter;
import cl.minka.kernel.journal.AuditTrail;
import cl.minka.kernel.privacy.DataSubjects;
import cl.minka.kernel.privacy.PersonalData;
import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Deferrals;
import cl.minka.kernel.rest.FakeAuthentication;
import cl.minka.kernel.rest.FakeJobs;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.kernel.rest.FakePapers;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.OpenTasks;
import cl.minka.kernel.rest.PermissionCheck;
import cl.minka.kernel.rest.TestHost;
import cl.minka.kernel.rest.openapi.OpenApiResource;
import cl.minka.kernel.rest.page.DocsResource;
import cl.minka.kernel.rest.page.InvitationPage;
import cl.minka.kernel.rest.problem.JobProblems;
import cl.minka.kernel.rest.problem.Problems;
import cl.minka.kernel.rest.problem.TextBook;
import cl.minka.plugin.transfer.TransferStrategy;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.osgi.framework.ServiceReference;

public final class PlatformTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final String ANA = "{\"username\":\"ana.rojas\",\"name\":\"Ana Rojas\",\"password\":\"una-clave\","
            + "\"roles\":[{\"role\":\"organizer\",\"organization\":\"amuch\"}]}";

    private static final InstalledPlugins plugins = new InstalledPlugins(new OpenGates());

    private static final List<String> refused = new CopyOnWriteArrayList<>();

    private static TestHost host;
    private static Object[] resources;
    private static Client nobody;
    private static Client admin;
    private static Trail trail;

    @BeforeClass
    public static void start() throws Exception {
        FakeJournal journal = new FakeJournal();
        Creations creations = new Creations(journal);
        FakeJobs jobs = new FakeJobs();
        TextBook texts = new TextBook();
        FakeAuthentication authentication = new FakeAuthentication();
        FakeAccounts accounts = new FakeAccounts(journal);
        FakeMunicipalities municipalities = new FakeMunicipalities();
        AccountImport work = new AccountImport(creations, texts, accounts);
        jobs.handle(work);
        FakePlugins lifecycle = new FakePlugins(journal);
        PluginWork pluginWork = new PluginWork(creations, lifecycle);
        jobs.handle(pluginWork);
        MeResource me = new MeResource(accounts, new Subjects());
        me.addTasks(
                caller -> List.of(new OpenTasks.Task("evaluation", "Concurso", "me/assignments", 2, Optional.of(NOW))));
        trail = new Trail();
        resources = new Object[] {
            new MunicipalityResource(municipalities),
            new RegionResource(municipalities),
            new CalendarResource(new FakeWorkingDays(), municipalities, Clock.fixed(NOW, ZoneOffset.UTC)),
            new TokenResource(authentication),
            me,
            new AccountResource(accounts, creations, new Deferrals(jobs, creations), work),
            new AccountInvitationResource(accounts),
            new InvitationResource(accounts),
            new PluginResource(plugins, new Deferrals(jobs, creations), pluginWork),
            new PluginFeatureResource(lifecycle, new Deferrals(jobs, creations), pluginWork),
            new StrategyPermissionResource(lifecycle),
            new StrategyPage(plugins, texts),
            new AuditResource(trail),
            new PaperResource(new FakePapers()),
            new JobResource(jobs, new JobProblems(new Problems(texts))),
            new PersonalDataResource(new Subjects(), texts),
            new NoticeResource(new FakeNotices(journal), new NoticeWording(texts)),
            new NoticePreferenceResource(new FakeNotices(journal), texts),
            new DeliveryResource(new FakeNotices(journal), creations),
            new MailRefusalResource(refused::add),
            new OpenApiResource(),
            new DocsResource(),
            new InvitationPage()
        };
        host = new TestHost(authentication, texts, resources);
        nobody = new Client(host.base());
        admin = nobody.as("admin");
    }

    @AfterClass
    public static void stop() throws Exception {
        host.close();
    }

    @Test
    public void aMunicipalityHasTheShapeOfTheContract() {
        Reply reply = nobody.get("/api/v1/municipalities/05101");
        assertEquals(200, reply.status());
        Map<String, Object> view = reply.json();
        assertEquals(Map.of("code", "05", "name", "Valparaíso"), view.get("region"));
        assertEquals(Map.of("code", "051", "name", "Valparaíso"), view.get("province"));
        assertEquals(Map.of("2017", 296_655, "2024", 306_572), view.get("population"));
        assertEquals("urban", view.get("class"));
        assertEquals("large", view.get("sizeBand"));
        assertEquals(404, nobody.get("/api/v1/municipalities/99999").status());
        assertEquals(
                0, nobody.get("/api/v1/municipalities?sizeBand=small").json().get("total"));
        assertEquals(400, nobody.get("/api/v1/municipalities?sizeBand=huge").status());
        assertTrue(nobody.get("/api/v1/municipalities?format=csv").text().contains("05101,Valparaíso,05"));
        assertTrue(nobody.get("/api/v1/municipalities/05101/indicators").text().contains("\"2023\":40.5"));
        assertTrue(nobody.get("/api/v1/municipalities/05101/indicators?format=csv")
                .text()
                .contains("2023,40.5"));
        assertEquals(1, ((List<?>) nobody.get("/api/v1/regions").json().get("items")).size());
    }

    @Test
    public void anyoneChecksAPaperByItsCodeOrByItsFile() {
        FakePapers papers = new FakePapers();
        String code = papers.issued().code().toString();
        Reply known = nobody.get("/api/v1/papers/" + code);
        assertEquals(200, known.status());
        assertEquals(
                Map.of(
                        "code",
                        code,
                        "kind",
                        "contest-results",
                        "issuedAt",
                        "2027-03-01T03:00:00Z",
                        "sha256",
                        papers.issued().sha256(),
                        "valid",
                        true),
                known.json());
        assertEquals(404, nobody.get("/api/v1/papers/0000-0000-0000").status());
        Reply genuine = verification("application/pdf", FakePapers.CONTENT);
        assertEquals(genuine.text(), 200, genuine.status());
        assertEquals(true, genuine.json().get("issued"));
        assertEquals(known.json(), genuine.json().get("paper"));
        Map<String, Object> altered =
                verification("application/pdf", FakePapers.CONTENT + " ").json();
        assertEquals(false, altered.get("issued"));
        assertEquals(null, altered.get("paper"));
        assertEquals(415, verification("text/plain", FakePapers.CONTENT).status());
    }

    private static Reply verification(String type, String content) {
        return nobody.with("Content-Type", type)
                .send("POST", "/api/v1/papers/verification", HttpRequest.BodyPublishers.ofString(content));
    }

    @Test
    public void noticesAreReadInTheLanguageOfTheReader() {
        String path = "/api/v1/me/notices";
        assertEquals(401, nobody.get(path).status());
        String text = admin.get(path).text();
        assertTrue(text, text.contains("\"title\":\"Minka: 3 avisos de hoy\""));
        assertTrue(text, text.contains("\"kind\":\"kernel.notice-digest\""));
        assertTrue(text, text.contains("\"title\":\"away.kind\",\"text\":\"\""));
    }

    @Test
    public void choicesOfNoticesArePutOnTheVersionThatWasRead() {
        String path = "/api/v1/me/notice-preferences";
        Reply read = admin.get(path);
        assertEquals("\"0\"", read.header("ETag"));
        assertTrue(read.text().contains("\"delivery\":\"immediate\""));
        String body = "{\"language\":\"en\",\"kinds\":[{\"kind\":\"k\",\"delivery\":\"daily\",\"mandatory\":true}]}";
        assertEquals(428, admin.put(path, body).status());
        assertEquals(412, admin.with("If-Match", "\"7\"").put(path, body).status());
        Reply stored = admin.with("If-Match", "\"0\"").put(path, body);
        assertEquals("\"1\"", stored.header("ETag"));
        assertTrue(stored.text(), stored.text().contains("\"delivery\":\"daily\""));
        Client based = admin.with("If-Match", "\"0\"");
        assertEquals(
                "/kinds/0 kernel.required",
                based.put(path, "{\"language\":\"en\",\"kinds\":[{\"kind\":\"k\"}]}")
                        .firstError());
        assertEquals(
                400, based.put(path, "{\"language\":\"en\",\"kinds\":[null]}").status());
        assertEquals(400, based.put(path, body.replace("daily", "weekly")).status());
    }

    @Test
    public void theProofOfSendingIsForAdministrators() {
        String path = "/api/v1/notices";
        assertEquals(401, nobody.get(path).status());
        assertEquals(403, nobody.as("organizadora").get(path).status());
        assertTrue(admin.get(path + "?state=failed").text().contains("\"state\":\"failed\""));
        assertEquals(400, admin.get(path + "?state=lost").status());
        assertEquals(200, admin.post(path + "/d1/retry", "{}").status());
        assertEquals(400, admin.post(path + "/d1/retry", "{\"x\":1}").status());
        assertEquals(404, admin.post(path + "/d9/retry", "").status());
    }

    /** RFC 8058, 3.2: the mail program posts this body, without credentials. */
    @Test
    public void anybodyRefusesMailsByOneClick() {
        Reply reply = nobody.with("Content-Type", "application/x-www-form-urlencoded")
                .post("/api/v1/notices/d1/refusal", "List-Unsubscribe=One-Click");
        assertEquals(reply.text(), 204, reply.status());
        assertEquals(204, nobody.post("/api/v1/notices/d2/refusal", "").status());
        assertEquals(List.of("d1", "d2"), refused);
    }

    @Test
    public void aTermIsComputed() {
        Reply reply = nobody.get("/api/v1/calendar/working-days?from=2027-03-01&days=5&municipality=05101");
        assertEquals("2027-03-06", reply.json().get("date"));
        assertEquals("2027-03-07T03:00:00Z", reply.json().get("deadline"));
        assertEquals(
                "/query/from kernel.required",
                nobody.get("/api/v1/calendar/working-days?days=5").firstError());
        assertEquals(
                400,
                nobody.get("/api/v1/calendar/working-days?from=2027-02-30&days=5")
                        .status());
        assertEquals(
                400,
                nobody.get("/api/v1/calendar/working-days?from=2027-03-01&days=5&municipality=99999")
                        .status());
        assertEquals(
                "/query/days kernel.calendar.days-range",
                nobody.get("/api/v1/calendar/working-days?from=2027-03-01&days=0")
                        .firstError());
        assertTrue(nobody.get("/api/v1/calendar/holidays").text().contains("2026-01-01"));
    }

    @Test
    public void aHolidayIsEntered() {
        String path = "/api/v1/calendar/holidays/2027-06-02";
        assertEquals(404, nobody.get(path).status());
        assertEquals(404, nobody.get("/api/v1/calendar/holidays/tomorrow").status());
        assertEquals(403, nobody.as("organizadora").put(path, "{}").status());
        assertEquals("/name kernel.required", admin.put(path, "{}").firstError());
        assertEquals(201, admin.put(path, "{\"name\":\"Elección\"}").status());
        assertEquals(428, admin.put(path, "{\"name\":\"Otra\"}").status());
        Reply got = nobody.get(path);
        assertEquals(
                200,
                admin.with("If-Match", got.header("ETag")).put(path, got.text()).status());
        assertEquals(
                412,
                admin.with("If-Match", got.header("ETag")).put(path, got.text()).status());
    }

    @Test
    public void peopleSignInAndOut() {
        Reply signed = nobody.post("/api/v1/auth/tokens", "{\"username\":\"comite-1\",\"password\":\"minka-demo\"}");
        assertEquals(200, signed.status());
        assertEquals("2027-03-01T03:00:00Z", signed.json().get("expiresAt"));
        assertEquals("no-store", signed.header("Cache-Control"));
        Client token = nobody.with("Authorization", "Bearer " + signed.json().get("token"));
        assertEquals(200, token.get("/api/v1/me").status());
        assertEquals(204, token.delete("/api/v1/auth/tokens").status());
        assertEquals(401, token.get("/api/v1/me").status());
        assertEquals(
                401,
                nobody.post("/api/v1/auth/tokens", "{\"username\":\"x\",\"password\":\"y\"}")
                        .status());
        assertEquals(
                400, nobody.post("/api/v1/auth/tokens", "{\"username\":\"x\"}").status());
        assertEquals(401, nobody.get("/api/v1/me").status());
    }

    @Test
    public void iSeeMyselfAndChangeMyPassword() {
        Reply me = admin.get("/api/v1/me");
        assertTrue(me.text(), me.text().contains("\"path\":\"me/assignments\""));
        assertEquals(
                204,
                admin.put("/api/v1/me/password", "{\"current\":\"minka-demo\",\"password\":\"otra-clave\"}")
                        .status());
        assertEquals(
                400,
                admin.put("/api/v1/me/password", "{\"current\":\"x\",\"password\":\"otra-clave\"}")
                        .status());
        assertEquals(200, admin.get("/api/v1/me/personal-data").status());
    }

    @Test
    public void anAccountLives() {
        Client keyed = admin.with("Idempotency-Key", "ana");
        Reply made = keyed.post("/api/v1/users", ANA);
        assertEquals(made.text(), 201, made.status());
        assertEquals("/api/v1/users/ana.rojas", made.header("Location"));
        assertFalse(made.text().contains("clave"));
        assertEquals(made.text(), keyed.post("/api/v1/users", ANA).text());
        assertEquals(409, admin.post("/api/v1/users", ANA).status());
        Reply got = admin.get("/api/v1/users/ana.rojas");
        assertEquals(
                List.of(Map.of("role", "organizer", "organization", "amuch")),
                got.json().get("roles"));
        assertEquals(
                200,
                admin.with("If-Match", got.header("ETag"))
                        .put("/api/v1/users/ana.rojas", got.text())
                        .status());
        assertEquals(
                400,
                admin.with("If-Match", "*")
                        .put("/api/v1/users/otra", got.text())
                        .status());
        assertEquals(
                400,
                admin.post("/api/v1/users", ANA.replace("organizer", "king")).status());
        Reply invited = admin.send("POST", "/api/v1/users/ana.rojas/invitation", HttpRequest.BodyPublishers.noBody());
        assertEquals(201, invited.status());
        assertEquals(host.base() + "/api/invitation#code-1", invited.json().get("link"));
        assertEquals(
                204,
                nobody.post("/api/v1/invitations", "{\"code\":\"code-1\",\"password\":\"otra-clave\"}")
                        .status());
        assertEquals(
                400,
                nobody.post("/api/v1/invitations", "{\"code\":\"x\",\"password\":\"otra-clave\"}")
                        .status());
        assertTrue(admin.get("/api/v1/users?format=csv").text().contains("ana.rojas,Ana Rojas,,organizer:amuch"));
        assertEquals(428, admin.delete("/api/v1/users/ana.rojas").status());
        assertEquals(
                204,
                admin.with("If-Match", "\"2\"")
                        .delete("/api/v1/users/ana.rojas")
                        .status());
        assertEquals(404, admin.get("/api/v1/users/ana.rojas").status());
        assertEquals(403, nobody.as("evaluador-01").get("/api/v1/users").status());
    }

    @Test
    public void accountsAreImportedAtOnceOrAsAJob() {
        String csv = "username,name,role\na.b,A B,citizen\n";
        assertEquals(1, admin.csv("/api/v1/users/import", csv).json().get("created"));
        Reply accepted = admin.with("Prefer", "respond-async").csv("/api/v1/users/import", csv);
        assertEquals(202, accepted.status());
        Reply job = admin.get(accepted.header("Location"));
        assertEquals("succeeded", job.json().get("state"));
        assertEquals(1.0, ((Number) job.json().get("progress")).doubleValue(), 0);
        assertTrue(job.text(), job.text().contains("\"result\":{\"rows\":1,\"created\":1"));
        assertFalse(job.json().containsKey("problem"));
        assertEquals(404, nobody.as("comite-1").get(accepted.header("Location")).status());
        assertEquals(200, admin.delete(accepted.header("Location")).status());
    }

    @Test
    public void aRefusedJobShowsItsProblem() {
        JobProblems problems = new JobProblems(new Problems(new TextBook()));
        Object kept = Map.of(
                "kind",
                "CONFLICT",
                "key",
                "kernel.last-admin",
                "arguments",
                Map.of(),
                "faults",
                List.of(Map.of("pointer", "/a", "code", "kernel.required", "arguments", Map.of())));
        cl.minka.kernel.rest.Call call = new cl.minka.kernel.rest.Call(
                Caller.anonymous("r-1"),
                java.util.Locale.ENGLISH,
                cl.minka.kernel.Expected.nothing(),
                Slice.first(1),
                cl.minka.kernel.rest.Format.JSON,
                false,
                Optional.empty(),
                "",
                cl.minka.kernel.rest.Body.empty());
        String json = cl.minka.kernel.rest.json.Json.text(problems.of(kept, "7", call));
        assertTrue(json, json.contains("\"status\":409") && json.contains("This value is missing."));
    }

    @Test
    public void theTrailIsReadAndVerified() {
        Client organizer = nobody.as("organizadora");
        Reply list = organizer.get("/api/v1/audit?from=2026-01-01T00:00:00Z&resource=contests/2027");
        assertEquals(list.text(), 200, list.status());
        for (String from : List.of("2026-01-01", "2026-01-01T00:00:00-03:00", "2026-01-01T06:00:00%2B03:00")) {
            assertEquals(from, 200, organizer.get("/api/v1/audit?from=" + from).status());
            assertEquals(
                    from,
                    Instant.parse("2026-01-01T03:00:00Z"),
                    trail.asked.orElseThrow().from().orElseThrow());
        }
        assertEquals(400, organizer.get("/api/v1/audit?from=2026-02-30").status());
        assertEquals(
                400, organizer.get("/api/v1/audit?from=2026-01-01T00:00:00").status());
        assertEquals(
                "{\"entries\":1,\"valid\":true,\"firstBroken\":null}",
                organizer.get("/api/v1/audit/verification").text());
        assertEquals(403, nobody.as("comite-1").get("/api/v1/audit").status());
    }

    @Test
    public void personalDataAreAskedForByAnAdministrator() {
        assertEquals(
                403,
                nobody.as("organizadora")
                        .post("/api/v1/personal-data/erasure", "{\"username\":\"x\"}")
                        .status());
        assertEquals(
                1,
                admin.post("/api/v1/personal-data/erasure", "{\"username\":\"x\"}")
                        .json()
                        .get("records"));
        assertEquals(
                200,
                admin.post("/api/v1/personal-data/search", "{\"username\":\"x\"}")
                        .status());
        assertEquals(
                200,
                admin.post("/api/v1/personal-data/export", "{\"username\":\"x\"}")
                        .status());
        assertEquals(
                200,
                admin.post("/api/v1/personal-data/block", "{\"username\":\"x\",\"blocked\":false}")
                        .status());
        assertEquals(
                400,
                admin.post("/api/v1/personal-data/rectification", "{\"username\":\"x\"}")
                        .status());
    }

    @Test
    public void strategiesAreListed() {
        assertEquals(0, nobody.get("/api/v1/plugins?kind=scoring").json().get("total"));
        assertEquals(400, nobody.get("/api/v1/plugins?kind=other").status());
        assertEquals(404, nobody.get("/api/v1/plugins/scoring/mean").status());
        assertEquals(404, nobody.get("/api/v1/plugins/other/mean").status());
    }

    @Test
    public void anAdministratorInstallsSwapsAndRemovesStrategiesAsJobs() {
        String order = "{\"feature\":\"ejemplo\",\"version\":\"1.0.0\",\"source\":\"mvn:org.ejemplo/ejemplo/1.0.0\"}";
        assertEquals(401, nobody.post("/api/v1/plugins", order).status());
        assertEquals(
                403, nobody.as("organizadora").post("/api/v1/plugins", order).status());
        Reply wrong = admin.post("/api/v1/plugins", "{\"feature\":\"a b\",\"version\":\"x\",\"sha256\":[\"12\"]}");
        assertEquals(400, wrong.status());
        assertEquals(3, ((List<?>) wrong.json().get("errors")).size());
        assertEquals(
                400,
                admin.post("/api/v1/plugins", "{\"feature\":\"a\",\"verison\":\"1\"}")
                        .status());
        Reply accepted = admin.post("/api/v1/plugins", order);
        assertEquals(202, accepted.status());
        String job = accepted.header("Location");
        Map<?, ?> result = (Map<?, ?>) admin.get(job).json().get("result");
        assertEquals("active", result.get("state"));
        assertEquals(false, result.get("trusted"));
        Reply found = admin.get("/api/v1/plugins/features/ejemplo/1.0.0");
        assertEquals(result, found.json());
        assertEquals(1, admin.get("/api/v1/plugins/features").json().get("total"));
        assertEquals(404, admin.get("/api/v1/plugins/features/ejemplo/2.0.0").status());
        assertEquals(
                202,
                admin.post("/api/v1/plugins/features/ejemplo/1.0.0/checks", "").status());
        assertEquals(
                202, admin.post("/api/v1/plugins/features/ejemplo/rollback", "").status());
        assertEquals(428, admin.delete("/api/v1/plugins/features/ejemplo/1.0.0").status());
        assertEquals(
                412,
                admin.with("If-Match", "\"7\"")
                        .delete("/api/v1/plugins/features/ejemplo/1.0.0")
                        .status());
        assertEquals(
                202,
                admin.with("If-Match", "\"1\"")
                        .delete("/api/v1/plugins/features/ejemplo/1.0.0")
                        .status());
        assertEquals(
                "removed",
                admin.get("/api/v1/plugins/features/ejemplo/1.0.0").json().get("state"));
    }

    @Test
    public void anAdministratorSaysWhoMayChooseAStrategy() {
        String path = "/api/v1/plugins/scoring/ejemplo/permission";
        assertEquals("{\"organizations\":null}", admin.get(path).text());
        assertEquals(403, nobody.as("organizadora").get(path).status());
        assertEquals(428, admin.put(path, "{\"organizations\":[\"amuch\"]}").status());
        assertEquals(
                200,
                admin.with("If-Match", "\"0\"")
                        .put(path, "{\"organizations\":[\"amuch\"]}")
                        .status());
        assertEquals(Map.of("organizations", List.of("amuch")), admin.get(path).json());
        assertEquals(
                "/organizations/1 kernel.required",
                admin.with("If-Match", "\"1\"")
                        .put(path, "{\"organizations\":[\"amuch\",null]}")
                        .firstError());
        assertEquals(404, admin.get("/api/v1/plugins/other/ejemplo/permission").status());
    }

    @Test
    public void thePageOfStrategiesIsForEverybodyInTheirLanguage() {
        Reply page = nobody.with("Accept", "text/html").get("/api/docs/strategies");
        assertEquals(200, page.status());
        assertEquals("text/html;charset=utf-8", page.header("Content-Type"));
        assertTrue(page.header("Content-Security-Policy").startsWith("default-src 'none'; style-src 'self'"));
        assertTrue(page.text(), page.text().contains("<h1>Estrategias instaladas</h1>"));
        assertTrue(page.text(), page.text().contains("No hay ninguna instalada."));
        assertEquals(200, nobody.get("/api/docs/strategies.css").status());
        Reply english = nobody.with("Accept-Language", "en").get("/api/docs/strategies");
        assertTrue(english.text(), english.text().contains("<html lang=\"en\">"));
        assertTrue(english.text(), english.text().contains("None is installed."));
    }

    @Test
    public void transferStrategiesAreListedWhileTheyAreThere() {
        ServiceReference<TransferStrategy> need = new FakeReference<>(Map.of(
                "minka.strategy.id", "need",
                "minka.strategy.name", "Necesidades declaradas",
                "minka.strategy.description", "Une necesidades y prácticas.",
                "minka.strategy.parameters", "{\"type\":\"object\"}"));
        plugins.addTransferStrategy(need);
        try {
            assertEquals(1, nobody.get("/api/v1/plugins?kind=transfer").json().get("total"));
            assertEquals(0, nobody.get("/api/v1/plugins?kind=scoring").json().get("total"));
            assertEquals(404, nobody.get("/api/v1/plugins/scoring/need").status());
            Map<String, Object> view =
                    nobody.get("/api/v1/plugins/transfer/need").json();
            assertEquals("transfer", view.get("kind"));
            assertEquals("Necesidades declaradas", view.get("name"));
            assertEquals(Map.of("type", "object"), view.get("parameters"));
            assertEquals("active", view.get("state"));
        } finally {
            plugins.removeTransferStrategy(need);
        }
        assertEquals(404, nobody.get("/api/v1/plugins/transfer/need").status());
    }

    @Test
    public void thePermissionMatrixIsComplete() {
        Class<?>[] classes = Arrays.stream(resources).map(Object::getClass).toArray(Class<?>[]::new);
        assertEquals(List.of(), PermissionCheck.differences(classes));
    }

    @Test
    public void thePageOfTheApiComesFromTheBundle() {
        Reply redirect = nobody.with("Accept", "text/html").get("/api/docs");
        assertEquals(303, redirect.status());
        Reply page = nobody.with("Accept", "text/html").get(redirect.header("Location"));
        assertEquals(200, page.status());
        assertEquals("text/html;charset=utf-8", page.header("Content-Type"));
        assertTrue(page.header("Content-Security-Policy").contains("script-src 'self'"));
        for (String file :
                List.of("swagger-ui.css", "swagger-ui-bundle.js", "minka.js", "minka.css", "favicon-32x32.png")) {
            assertEquals(file, 200, nobody.get("/api/docs/" + file).status());
        }
        assertEquals(404, nobody.get("/api/docs/other.js").status());
    }

    @Test
    public void theLinkOfAnInvitationLeadsToAPage() {
        Reply page = nobody.with("Accept", "text/html").get("/api/invitation");
        assertEquals(200, page.status());
        assertTrue(page.text().contains("<html lang=\"es-CL\">"));
        assertEquals("text/html;charset=utf-8", page.header("Content-Type"));
        assertFalse(page.header("Content-Security-Policy").contains("unsafe"));
        assertEquals("no-referrer", page.header("Referrer-Policy"));
        Matcher file =
                Pattern.compile("(?:src|href)=\"(/api/invitation/[^\"]+)\"").matcher(page.text());
        int files = 0;
        while (file.find()) {
            assertEquals(file.group(1), 200, nobody.get(file.group(1)).status());
            files++;
        }
        assertEquals(2, files);
        assertEquals(404, nobody.get("/api/invitation/other.js").status());
    }

    @Test
    @SuppressWarnings("unchecked")
    public void everyOperationIsDescribed() {
        Reply reply = nobody.get("/api/openapi.json");
        assertEquals(200, reply.status());
        Map<String, Object> document = reply.json();
        Map<String, Map<String, Map<String, Object>>> paths =
                (Map<String, Map<String, Map<String, Object>>>) document.get("paths");
        assertTrue(paths.keySet().toString(), paths.containsKey("/api/v1/users/{username}"));
        assertTrue(paths.containsKey("/metrics"));
        Set<Object> ids = new HashSet<>();
        paths.forEach((path, item) -> item.forEach((verb, operation) -> {
            String name = verb + " " + path;
            assertTrue(name, ids.add(operation.get("operationId")));
            assertFalse(name, operation.get("summary").toString().isEmpty());
            assertFalse(name, ((List<?>) operation.get("x-roles")).isEmpty());
            List<Map<String, Object>> parameters =
                    (List<Map<String, Object>>) operation.getOrDefault("parameters", List.of());
            Set<Object> inPath = new HashSet<>();
            parameters.stream()
                    .filter(each -> each.get("in").equals("path"))
                    .forEach(each -> inPath.add("{" + each.get("name") + "}"));
            Set<Object> wanted = new HashSet<>();
            Pattern.compile("\\{[^}]+}").matcher(path).results().forEach(found -> wanted.add(found.group()));
            assertEquals(name, wanted, inPath);
            Map<String, Object> responses = (Map<String, Object>) operation.get("responses");
            assertTrue(name, responses.containsKey("401"));
            assertTrue(name, responses.keySet().stream().anyMatch(code -> code.compareTo("400") < 0));
            boolean body = List.of("post", "put").contains(verb) && !path.matches(".*/(invitation|refusal)");
            assertEquals(name, body, operation.containsKey("requestBody"));
        }));
        Map<String, Map<String, Object>> schemas =
                (Map<String, Map<String, Object>>) ((Map<String, Object>) document.get("components")).get("schemas");
        Set<String> references = new HashSet<>();
        Matcher matcher = Pattern.compile("#/components/schemas/([^\"]+)").matcher(reply.text());
        while (matcher.find()) {
            references.add(matcher.group(1));
        }
        assertTrue(references.toString(), schemas.keySet().containsAll(references));
        Map<String, Object> municipality =
                (Map<String, Object>) schemas.get("MunicipalityView").get("properties");
        assertEquals(
                Set.of("cut", "name", "aliases", "region", "province", "population", "class", "sizeBand"),
                municipality.keySet());
        assertTrue(
                municipality.get("class").toString(),
                municipality.get("class").toString().contains("urban"));
        assertTrue(
                municipality.get("class").toString(),
                municipality.get("class").toString().contains("nullable=true"));
        assertTrue(schemas.get("AccountView").toString().contains("email={type=string, nullable=true}"));
        assertTrue(schemas.get("AuditTrailVerification")
                .toString()
                .contains("firstBroken={type=integer, format=int64, nullable=true}"));
        assertTrue(
                schemas.get("JobView").toString(),
                schemas.get("JobView").toString().contains("result={nullable=true}"));
        assertFalse(((Map<String, Object>) schemas.get("AccountBody").get("properties")).containsKey("createdAt"));
    }

    private static final class Trail implements AuditTrail {
        private Optional<AuditFilter> asked = Optional.empty();

        @Override
        public Page<AuditEntry> list(Caller caller, AuditFilter filter, Slice slice) {
            asked = Optional.of(filter);
            AuditEntry entry = new AuditEntry(
                    1, NOW, "admin", "kernel.account-created", "users/x", "amuch", Set.of("name"), "", "r-1", "abc");
            return Listing.page(List.of(entry), slice);
        }

        @Override
        public Verification verify(Caller caller) {
            return new Verification(1, true, OptionalLong.empty());
        }
    }

    private static final class Subjects implements DataSubjects {
        @Override
        public List<PersonalData.Holding> find(Caller caller, String username) {
            return List.of(new PersonalData.Holding("kernel", "account", 1, "kernel.purpose.account"));
        }

        @Override
        public Map<String, Map<String, List<Map<String, Object>>>> export(Caller caller, String username) {
            return Map.of("kernel", Map.of("account", List.of(Map.of("username", username))));
        }

        @Override
        public int rectify(Caller caller, String username, Map<String, String> corrections) {
            return 1;
        }

        @Override
        public int erase(Caller caller, String username) {
            return 1;
        }

        @Override
        public int block(Caller caller, String username, boolean blocked) {
            return 1;
        }
    }
}
