package cl.minka.schools.core.assessment;

import cl.minka.kernel.jpa.Json;
import cl.minka.schools.assessment.Instrument;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** By what an edition is assessed. */
@Entity
@Table(name = "assessment_plan")
public class PlanEntity {
    private static final TypeReference<List<Instrument>> INSTRUMENTS = new TypeReference<>() {};

    @Id
    private String edition;

    private String instruments;
    private long turn;
    private long version;

    protected PlanEntity() {}

    String edition() {
        return edition;
    }

    List<Instrument> instruments() {
        return Json.read(instruments, INSTRUMENTS);
    }

    /** Answers whether they are others. */
    boolean write(List<Instrument> all) {
        String text = Json.write(all);
        boolean other = !text.equals(Json.write(instruments()));
        instruments = text;
        return other;
    }

    long version() {
        return version;
    }

    void changed() {
        version++;
    }
}
