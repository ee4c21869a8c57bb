package cl.minka.studies.core.identity;

import cl.minka.kernel.jpa.RandomIds;
import cl.minka.studies.core.identity.Sql.Bound;
import java.util.List;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What became of the unit in the fieldwork stays, for rates are made of it, under an id that tells nothing and without notes. */
@Component(service = PersonTraces.class)
public final class FieldworkTraces implements PersonTraces {
    @Activate
    public FieldworkTraces() {}

    @Override
    public void erase(EntityManager manager, String study, String unit, List<Row> responses) {
        Bound sql = Sql.on(manager);
        String nobody = "erased-" + RandomIds.opaque();
        String ofStudy = " AND survey IN (SELECT s.id FROM survey s WHERE s.study = ?)";
        sql.change("UPDATE survey_outcome SET unit_id = ?, note = '' WHERE unit_id = ?" + ofStudy, nobody, unit, study);
        sql.change("UPDATE survey_replacement SET unit_id = ? WHERE unit_id = ?" + ofStudy, nobody, unit, study);
        sql.change(
                "UPDATE survey_replacement SET replaced_unit = ? WHERE replaced_unit = ?" + ofStudy,
                nobody,
                unit,
                study);
        sql.change(
                "UPDATE survey_weight SET unit_id = ? WHERE unit_id = ? AND weighting IN (SELECT g.id FROM survey_weighting g"
                        + " JOIN survey s ON s.id = g.survey WHERE s.study = ?)",
                nobody,
                unit,
                study);
    }
}
