package cl.minka.studies.core.fieldwork;

import static cl.minka.studies.core.inference.FieldWorld.question;
import static cl.minka.studies.core.inference.FieldWorld.unit;
import static org.junit.Assert.assertEquals;

import cl.minka.kernel.Expected;
import cl.minka.kernel.privacy.PersonalData.Subject;
import cl.minka.studies.core.Databases;
import cl.minka.studies.core.inference.FieldWorld;
import cl.minka.studies.core.inference.FieldWorld.Response;
import cl.minka.studies.fieldwork.OutcomeDraft;
import cl.minka.studies.sampling.SampleOrder.Design;
import cl.minka.studies.sampling.SampleOrder.FirstStage;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class StaffDataTest {
    private final Databases database;
    private final StaffData staff = new StaffData();

    public StaffDataTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static Collection<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void whoWorkedInTheFieldIsToldAndForgottenAndWhatWasRecordedStays() {
        FieldWorld field = new FieldWorld(database);
        field.form(1, question("edad", "integer", "int"));
        field.sample(
                1,
                Design.SRS,
                FirstStage.SRS,
                false,
                List.of(unit(1, "u1", "", "", false, 2, 4), unit(2, "u2", "", "", false, 2, 4)));
        String survey = field.survey(1, 1, Optional.of(1));
        field.respond(survey, List.of(Response.of("u1", "{\"edad\":30}")));
        field.outcomes.record(
                field.world.analyst,
                survey,
                "u2",
                new OutcomeDraft("2.11", true, Optional.empty(), Optional.empty(), ""),
                Expected.nothing());
        assertEquals("{survey-outcomes=1}", held(field, field.world.analyst.username()));
        assertEquals("{survey-interviews=1}", held(field, "ana"));
        assertEquals(
                "[{at=1970-01-01T00:00:00Z, survey=percepcion}]",
                field
                        .world
                        .transactions
                        .read(manager -> staff.export(manager, subject("ana")))
                        .get("survey-interviews")
                        .stream()
                        .map(row -> new TreeMap<>(row).toString())
                        .toList()
                        .toString());
        assertEquals(1, (int) field.world.transactions.quietly(manager -> staff.erase(manager, subject("ana"))));
        assertEquals(1, (int) field.world.transactions.quietly(
                manager -> staff.erase(manager, subject(field.world.analyst.username()))));
        assertEquals("{}", held(field, "ana"));
        assertEquals("{}", held(field, field.world.analyst.username()));
        assertEquals(
                "2.11",
                field.outcomes.of(field.world.analyst, survey, "u2").get(0).code());
    }

    private String held(FieldWorld field, String username) {
        TreeMap<String, Object> all = new TreeMap<>();
        field.world
                .transactions
                .read(manager -> staff.find(manager, subject(username)))
                .forEach(one -> all.put(one.kind(), one.records()));
        return all.toString();
    }

    private static Subject subject(String username) {
        return new Subject(7, username);
    }
}
