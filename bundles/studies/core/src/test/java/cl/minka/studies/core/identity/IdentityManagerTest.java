package cl.minka.studies.core.identity;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.PostedNotices;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.privacy.PersonalData.Subject;
import cl.minka.kernel.secret.Seals;
import cl.minka.studies.StudyStatus;
import cl.minka.studies.collection.SurveyDraft;
import cl.minka.studies.core.Databases;
import cl.minka.studies.core.World;
import cl.minka.studies.core.collection.SurveyEntity;
import cl.minka.studies.core.questionnaire.QuestionnaireManager;
import cl.minka.studies.questionnaire.FormSheets;
import cl.minka.studies.questionnaire.FormSource;
import cl.minka.studies.questionnaire.FormVersion;
import cl.minka.studies.questionnaire.Questionnaires;
import cl.minka.studies.result.Identities.Identity;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class IdentityManagerTest {
    private static final String STUDY = "percepcion";
    private final Databases database;
    private World world;
    private FormVersion form;
    private IdentityManager identities;
    private IdentityFilter filter;

    public IdentityManagerTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void field() {
        world = new World(database);
        world.studies.create(world.analyst, World.whole(STUDY, "05101"));
        form = new QuestionnaireManager(world.transactions, world.municipalities, null, world.clock)
                .create(world.analyst, new Questionnaires.Draft(Optional.of("hogares"), Optional.empty(), sheets()));
        filter = new IdentityFilter(new PlainSeals(), world.clock);
        identities = new IdentityManager(
                world.transactions, new PlainSeals(), world.clock, List.of(new AnswerTraces(), new FieldworkTraces()));
        world.transactions.quietly(manager -> {
            manager.persist(new SurveyEntity(
                    STUDY,
                    1,
                    new SurveyDraft(
                            Optional.empty(),
                            "hogares",
                            1,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            false,
                            Optional.empty(),
                            List.of()),
                    world.clock.instant()));
            return null;
        });
        store(
                "r1",
                "u1",
                "{\"edad\":40,\"nombre\":\"Persona de Ejemplo\",\"hijos\":[{\"apodo\":\"Menor de Ejemplo\"}]}");
        store("r2", "u2", "{\"edad\":50,\"nombre\":\"Otra de Ejemplo\"}");
    }

    @Test
    public void identifyingAnswersAreKeptApartAndEncrypted() {
        assertEquals("{\"edad\":40,\"hijos\":[{}]}", text("SELECT answers FROM survey_response WHERE id = 'r1'"));
        String kept = text("SELECT sealed FROM identity_value WHERE response = 'r1' AND variable = 'nombre'");
        assertFalse(
                kept, new String(Base64.getDecoder().decode(kept), StandardCharsets.ISO_8859_1).contains("Ejemplo"));
        List<Identity> opened = identities.open(world.analyst, STUDY, "u1", "Volver a llamar");
        assertEquals(
                List.of(Map.of("nombre", "Persona de Ejemplo", "hijos[1].apodo", "Menor de Ejemplo")),
                opened.stream().map(Identity::answers).toList());
        assertEquals(2, identities.vault(world.analyst, STUDY).responses());
        assertEquals(
                "analista",
                identities.vault(world.analyst, STUDY).openings().get(0).username());
    }

    @Test
    public void onlyWhoLeadsTheTeamOpensAndErases() {
        assertEquals(
                "FORBIDDEN kernel.forbidden", Refused.key(() -> identities.open(world.valparaiso, STUDY, "u1", "Ver")));
        assertEquals(
                "NOT_FOUND studies.study-not-found",
                Refused.key(() -> identities.erase(world.natales, STUDY, "u1", "Ver")));
        assertEquals(
                Set.of("/unit kernel.required", "/reason kernel.required"),
                Refused.faults(() -> identities.open(world.analyst, STUDY, "", " ")));
    }

    @Test
    public void aPersonIsErasedEverywhere() {
        world.transactions.quietly(manager -> Sql.on(manager)
                .change("INSERT INTO survey_response_edition VALUES ('r1', 1, '{\"edad\":39}', '', '', 0, '')"));
        world.transactions.quietly(manager -> Sql.on(manager)
                .change("INSERT INTO survey_outcome VALUES ('o1', 'percepcion', 1, 'u1', 1, 1, '2.10', 1, 'phone',"
                        + " 'Vive sola', '', 0, 0)"));
        assertEquals(1, identities.erase(world.analyst, STUDY, "u1", "Lo pidió"));
        assertEquals("0", text("SELECT COUNT(*) FROM survey_outcome WHERE unit_id = 'u1' OR note <> ''"));
        assertEquals("{}", text("SELECT answers FROM survey_response WHERE id = 'r1'"));
        assertEquals("0", text("SELECT COUNT(*) FROM survey_response_edition"));
        assertEquals("0", text("SELECT COUNT(*) FROM identity_value WHERE response = 'r1'"));
        assertEquals("0", text("SELECT COUNT(*) FROM survey_response WHERE unit_id = 'u1'"));
        assertEquals(List.of(), identities.open(world.analyst, STUDY, "u1", "Ver"));
        assertEquals(1, identities.open(world.analyst, STUDY, "u2", "Ver").size());
        assertEquals(0, identities.erase(world.analyst, STUDY, "u1", "Lo pidió"));
    }

    @Test
    public void theKeyIsDestroyedWhenTheTermEndsAndSomebodyIsToldBefore() {
        PostedNotices posted = new PostedNotices();
        RetentionTask task = new RetentionTask(world.transactions, posted, world.accounts, world.clock);
        task.run();
        assertEquals(2, identities.vault(world.analyst, STUDY).responses());
        for (StudyStatus to : List.of(StudyStatus.DESIGNED, StudyStatus.FIELDED, StudyStatus.ANALYSED)) {
            world.studies.move(world.analyst, STUDY, to, Optional.empty());
        }
        assertEquals(
                world.clock.instant().plus(Duration.ofDays(90)),
                identities.vault(world.analyst, STUDY).eraseAt().orElseThrow());
        world.clock.advance(Duration.ofDays(77));
        task.run();
        task.run();
        assertEquals(2, identities.vault(world.analyst, STUDY).responses());
        assertEquals(1, posted.taken().size());
        world.clock.advance(Duration.ofDays(14));
        task.run();
        assertEquals(0, identities.vault(world.analyst, STUDY).responses());
        assertTrue(identities.vault(world.analyst, STUDY).erasedAt().isPresent());
        assertEquals("", text("SELECT sealed_key FROM identity_key"));
        store("r3", "u3", "{\"edad\":60,\"nombre\":\"Tardía de Ejemplo\"}");
        assertEquals("{\"edad\":60}", text("SELECT answers FROM survey_response WHERE id = 'r3'"));
        assertEquals("0", text("SELECT COUNT(*) FROM identity_value"));
    }

    @Test
    public void whatIsHeldOfATeamIsToldAndErased() {
        TeamData data = new TeamData(world.clock);
        Subject subject = new Subject(world.analyst.account(), "analista");
        assertEquals(
                "study-teams",
                world.transactions
                        .read(manager -> data.find(manager, subject))
                        .get(0)
                        .kind());
        int changed = world.transactions.quietly(manager -> data.erase(manager, subject));
        assertEquals(1, changed);
        assertEquals(List.of(), world.transactions.read(manager -> data.find(manager, subject)));
        assertEquals(
                "—",
                world.studies.get(world.analyst, STUDY).draft().team().get(0).name());
    }

    private void store(String id, String unit, String answers) {
        world.transactions.quietly(manager -> {
            Sql.on(manager)
                    .change(
                            "INSERT INTO survey_response (id, survey, place, instance, unit_id, form_number, complete,"
                                    + " channel, interviewer, device, started_at, ended_at, received_at, changed_at,"
                                    + " edition, answers, sha256) VALUES (?, ?, ?, ?, ?, 1, 1, 'batch', '', '', 0, 0, 0,"
                                    + " 0, 1, '{}', '')",
                            id,
                            STUDY,
                            Long.valueOf(id.substring(1)),
                            "uuid:" + id,
                            unit);
            ObjectNode rest = filter.filter(manager, STUDY, id, form, Json.read(answers, ObjectNode.class));
            Sql.on(manager).change("UPDATE survey_response SET answers = ? WHERE id = ?", rest.toString(), id);
            return null;
        });
    }

    private String text(String sql) {
        return world.transactions.read(
                manager -> Sql.on(manager).list(sql, row -> row.getString(1)).get(0));
    }

    private static FormSource sheets() {
        return new FormSource.Rows(
                new FormSheets(
                        List.of(
                                Map.of("type", "integer", "name", "edad", "label", "¿Edad?"),
                                Map.of("type", "text", "name", "nombre", "label", "¿Nombre?", "identifying", "yes"),
                                Map.of("type", "begin repeat", "name", "hijos", "label", "Hijos"),
                                Map.of("type", "text", "name", "apodo", "label", "¿Apodo?", "identifying", "yes"),
                                Map.of("type", "end repeat")),
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of()),
                Optional.empty());
    }

    /** Seals without a key, which tell what they are for. */
    private static final class PlainSeals implements Seals {
        @Override
        public String seal(String purpose, byte[] secret) {
            return purpose + ":" + Base64.getEncoder().encodeToString(secret);
        }

        @Override
        public byte[] open(String purpose, String kept) {
            if (!kept.startsWith(purpose + ":")) {
                throw new IllegalArgumentException(purpose);
            }
            return Base64.getDecoder().decode(kept.substring(purpose.length() + 1));
        }
    }
}
