package cl.minka.studies.core.identity;

import cl.minka.studies.core.identity.Sql.Bound;
import java.util.List;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Removes the files of a response and the further ids under which devices know it; contents without a file are cleaned away. */
@Component(service = PersonTraces.class)
public final class FileTraces implements PersonTraces {
    @Activate
    public FileTraces() {}

    @Override
    public void erase(EntityManager manager, String study, String unit, List<Row> responses) {
        Bound sql = Sql.on(manager);
        for (Row row : responses) {
            sql.change("DELETE FROM survey_response_file WHERE response = ?", row.response());
            sql.change("DELETE FROM survey_response_alias WHERE response = ?", row.response());
        }
    }
}
