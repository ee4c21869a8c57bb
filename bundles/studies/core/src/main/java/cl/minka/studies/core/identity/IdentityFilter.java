package cl.minka.studies.core.identity;

import cl.minka.kernel.secret.Seals;
import cl.minka.studies.collection.Variable;
import cl.minka.studies.core.collection.AnswerFilter;
import cl.minka.studies.core.collection.SurveyEntity;
import cl.minka.studies.core.identity.Sql.Bound;
import cl.minka.studies.questionnaire.FormVersion;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes identifying answers out of a response and keeps them encrypted. A change that brings none leaves those that are kept. Once the key
 * was destroyed they are not kept at all. Within repeats they are taken out too, each with the number of its turn.
 */
@Component(service = AnswerFilter.class)
public final class IdentityFilter implements AnswerFilter {
    private static final String NEW_VALUE =
            "INSERT INTO identity_value (response, variable, study, sealed," + " stored_at) VALUES (?, ?, ?, ?, ?)";

    private final StudyKeys keys;
    private final Clock clock;

    @Activate
    public IdentityFilter(@Reference Seals seals, @Reference Clock clock) {
        this.keys = new StudyKeys(seals);
        this.clock = clock;
    }

    @Override
    public ObjectNode filter(
            EntityManager manager, String survey, String response, FormVersion form, ObjectNode answers) {
        List<Variable> identifying = Variable.of(form).stream()
                .filter(one -> one.question().identifying())
                .toList();
        if (identifying.isEmpty()) {
            return answers;
        }
        ObjectNode rest = answers.deepCopy();
        Map<String, String> taken = new LinkedHashMap<>();
        identifying.forEach(one -> take(rest, one, "", taken));
        if (!taken.isEmpty()) {
            keep(manager, manager.find(SurveyEntity.class, survey).study(), response, taken);
        }
        return rest;
    }

    /** Also from the entries of repeats, which are arrays of objects. */
    private static void take(ObjectNode node, Variable variable, String place, Map<String, String> taken) {
        for (String name : List.of(variable.name(), variable.question().name())) {
            JsonNode value = node.get(name);
            if (value != null && value.isValueNode()) {
                taken.put(place + variable.name(), value.asText());
                node.remove(name);
            }
        }
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonNode kid = node.get(name);
            if (kid instanceof ObjectNode object) {
                take(object, variable, place + name + ".", taken);
            }
            for (int n = 0; kid.isArray() && n < kid.size(); n++) {
                if (kid.get(n) instanceof ObjectNode object) {
                    take(object, variable, place + name + "[" + (n + 1) + "].", taken);
                }
            }
        }
    }

    private void keep(EntityManager manager, String study, String response, Map<String, String> taken) {
        long now = clock.millis();
        Optional<byte[]> key = keys.findOrMake(manager, study, now);
        if (key.isEmpty()) {
            return;
        }
        Bound sql = Sql.on(manager);
        taken.forEach((variable, value) -> {
            String kept = keys.close(key.get(), response + "/" + variable, value);
            int changed = sql.change(
                    "UPDATE identity_value SET sealed = ?, stored_at = ? WHERE response = ? AND variable = ?",
                    kept,
                    now,
                    response,
                    variable);
            if (changed == 0) {
                sql.change(NEW_VALUE, response, variable, study, kept, now);
            }
        });
    }
}
