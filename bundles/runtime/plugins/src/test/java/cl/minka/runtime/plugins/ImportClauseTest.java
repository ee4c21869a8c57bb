package cl.minka.runtime.plugins;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;
import org.osgi.framework.Version;

public final class ImportClauseTest {
    /** Forms of OSGi Core 8, 3.6.5: several packages of one clause, quoted ranges with commas, directives. */
    @Test
    public void everyFormOfAnImportIsRead() {
        List<ImportClause> clauses = ImportClause.parse(
                "cl.minka.plugin.scoring;version=\"[1.1,2)\",org.example.a;org.example.b;version=1.3,"
                        + "org.example.c;resolution:=optional;version=\"[2.0.0,3)\",org.example.d");
        assertEquals(
                List.of("cl.minka.plugin.scoring", "org.example.a", "org.example.b", "org.example.c", "org.example.d"),
                clauses.stream().map(ImportClause::name).toList());
        assertTrue(clauses.get(0).range().includes(new Version("1.9.0")));
        assertFalse(clauses.get(0).range().includes(new Version("2.0.0")));
        assertFalse(clauses.get(0).range().includes(new Version("1.0.0")));
        assertTrue(clauses.get(1).range().includes(new Version("7.0.0")));
        assertFalse(clauses.get(2).range().includes(new Version("1.2.9")));
        assertTrue(clauses.get(3).optional());
        assertFalse(clauses.get(4).optional());
        assertTrue(clauses.get(4).range().includes(Version.emptyVersion));
    }

    @Test
    public void aBundleMayImportNothing() {
        assertEquals(List.of(), ImportClause.parse(null));
    }
}
