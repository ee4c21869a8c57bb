package cl.minka.assistance.core.funding;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import cl.minka.assistance.funding.RuleSet;
import cl.minka.kernel.jpa.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;

/** The lines that the migration brings are such as anybody could keep. */
public class ShippedLinesTest {
    private static final Pattern RULES = Pattern.compile("'(\\{.*?\\})'(?:, 1767|\\s+WHERE)", Pattern.DOTALL);

    @Test
    public void theirExamplesComeOutAndTheyDoNotClaimToBeConfirmed() throws IOException {
        List<String> lines = new ArrayList<>();
        for (RuleSet rules : shipped()) {
            RuleCheck.of(rules);
            assertFalse(rules.confirmed());
            assertFalse(rules.open().isEmpty());
            lines.add(rules.line());
        }
        assertEquals(List.of("fril", "pmu", "fril"), lines);
    }

    private static List<RuleSet> shipped() throws IOException {
        List<RuleSet> all = new ArrayList<>();
        for (String name : List.of("V012__funding_lines", "V014__sources_of_facts")) {
            try (InputStream in =
                    ShippedLinesTest.class.getResourceAsStream("/db/migration/assistance/" + name + ".sql")) {
                Matcher matcher = RULES.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                while (matcher.find()) {
                    all.add(Json.read(matcher.group(1).replace("''", "'"), RuleSet.class));
                }
            }
        }
        return all;
    }
}
