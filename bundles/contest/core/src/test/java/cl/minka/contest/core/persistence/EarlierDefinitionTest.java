package cl.minka.contest.core.persistence;

import static org.junit.Assert.assertEquals;

import cl.minka.contest.ContestDefinition;
import cl.minka.contest.core.Samples;
import cl.minka.kernel.jpa.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** Contests stored before a field was there. */
public class EarlierDefinitionTest {
    @Test
    public void whatWasNotThereYetTakesItsUsualValue() {
        ContestDefinition sample = Samples.contest("uno");
        ObjectNode stored = (ObjectNode) Json.tree(sample);
        stored.remove("appeals");
        ((ObjectNode) stored.get("selection")).remove(List.of("winnersPerSizeBand", "mentionsPerCategory"));
        ((ObjectNode) stored.get("panel")).remove("employmentYears");
        ContestDefinition read = Json.read(stored.toString(), ContestDefinition.class);
        assertEquals(Optional.empty(), read.appeals());
        assertEquals(3, read.panel().employmentWindow());
        assertEquals(0, read.selection().winnersPerSizeBand());
        assertEquals(0, read.selection().mentionsPerCategory());
    }
}
