package cl.minka.plugin.testkit;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.Test;

public class DescribedTest {
    /** As bnd writes it: a value in an attribute, one with line breaks as text. */
    @Test
    public void whatTheBuildWroteIsRead() {
        Described described = Described.of(DescribedTest.class).orElseThrow();
        assertEquals(List.of("cl.minka.plugin.scoring.ScoringStrategy"), described.services());
        assertEquals("media-simple", described.text("id"));
        assertEquals("", described.text("name"));
        Map<String, Object> share = described.parameters().get("share");
        assertEquals(List.of(0.1, 0.0, 0.5), SchemaValues.of(share));
        assertEquals(List.of("a", "b"), SchemaValues.of(described.parameters().get("way")));
        assertEquals(
                List.of(true, false), SchemaValues.of(described.parameters().get("strict")));
    }
}
