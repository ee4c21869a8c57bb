package cl.minka.transfer.need;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import java.util.List;
import org.junit.Test;

public final class WordsTest {
    /** The examples that the library talisman gives for this stemmer, "impositivos" and "suelos". */
    @Test
    public void cutsAsPublished() {
        assertEquals("impositiv", Words.stem("impositivos"));
        assertEquals("suel", Words.stem("suelos"));
    }

    @Test
    public void singularAndPluralAreOne() {
        for (String[] pair : new String[][] {
            {"residuo", "residuos"},
            {"luz", "luces"},
            {"capaz", "capaces"},
            {"camión", "camiones"},
            {"mes", "meses"},
            {"vecina", "vecinos"},
            {"trámite", "trámites"},
            {"EDUCACIÓN", "educación"}
        }) {
            assertEquals(
                    new Words().of(pair[0]).get(0).stem(),
                    new Words().of(pair[1]).get(0).stem());
        }
    }

    @Test
    public void accentsGoAndEgneStays() {
        assertEquals("canalizacion", Words.folded("canalización"));
        assertEquals("pinguino", Words.folded("pingüino"));
        assertEquals(Words.folded("an\u0303o"), Words.folded("año"));
        assertNotEquals(Words.folded("año"), Words.folded("ano"));
    }

    @Test
    public void whatSaysNothingIsLeftOut() {
        assertEquals(
                List.of("reciclaje", "ñuñoa", "agua"),
                new Words()
                        .of("El municipio y la comuna, por el reciclaje de Ñuñoa: 25 m3 de agua.").stream()
                                .map(Words.Word::written)
                                .toList());
    }
}
