package cl.minka.kernel.rest.permission;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

public class PermissionTableTest {
    private final PermissionTable table = PermissionTable.of(List.of(PermissionTableTest.class));

    @Test
    public void theRuleWithTheMostFixedCharactersWins() {
        assertEquals("v1/contests/current", found("GET", "v1/contests/current"));
        assertEquals("v1/contests/{id}", found("GET", "v1/contests/2027"));
        assertEquals("v1/contests/{id}/rankings", found("GET", "v1/contests/2027/rankings"));
        assertEquals("v1/contests/{id}/rankings/{n}", found("HEAD", "v1/contests/2027/rankings/3"));
    }

    @Test
    public void aParameterMayStandAnywhere() {
        assertEquals("{page}", found("GET", "consola"));
        assertEquals("v1/{list}/all-metadata", found("GET", "v1/contests/all-metadata"));
        assertEquals("v1/{list}/all-metadata", found("GET", "v1/unheard-of/all-metadata"));
    }

    @Test
    public void aParameterIsOneSegment() {
        assertEquals("", found("GET", "v1/contests/2027/results"));
        assertEquals("", found("GET", "v1/contests/2027/"));
        assertEquals("", found("GET", "v1/contests/"));
        assertEquals("", found("DELETE", "v1/contests/2027"));
    }

    @Test
    public void anAddressTellsItsMethods() {
        assertEquals(Set.of("GET", "HEAD", "POST"), table.methods("v1/contests"));
        assertEquals(Set.of(), table.methods("v1/contests/2027/results"));
    }

    private String found(String method, String path) {
        Optional<Rule> rule = table.find(method, path);
        return rule.map(Rule::path).orElse("");
    }
}
