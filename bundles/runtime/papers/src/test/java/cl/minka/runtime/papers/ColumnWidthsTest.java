package cl.minka.runtime.papers;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.paper.Block;
import cl.minka.kernel.paper.Block.Column;
import java.util.List;
import org.junit.Test;

public class ColumnWidthsTest {
    private static final String LONG = "Presupuesto participativo con recorridos en terreno por los barrios";

    @Test
    public void everyColumnHoldsItsLongestWordBesideLongTexts() {
        List<Double> widths = widths(new Block.Table(
                "",
                List.of(
                        Column.text("Categoría"),
                        Column.text("Iniciativa"),
                        Column.text("Municipalidades"),
                        Column.figures("Evaluación ciega"),
                        Column.figures("Comisión"),
                        Column.figures("Puntaje final")),
                List.of(List.of(LONG, LONG, "Ovalle", "87,00", "78,00", "83,40"))));
        assertTrue(widths.toString(), widths.get(2) > 100.0 * 15 / 98);
        assertEquals(100, widths.stream().mapToDouble(each -> each).sum(), 0.1);
    }

    @Test
    public void aLongTextGetsTheRoomThatANameDoesNotNeed() {
        List<Double> widths = widths(new Block.Table(
                "",
                List.of(Column.text("Integrante"), Column.text("Opinión")),
                List.of(List.of("Persona de ejemplo", LONG + LONG + LONG))));
        assertTrue(widths.toString(), widths.get(0) < 25);
    }

    @Test
    public void figuresTakeNoMoreThanTheyNeed() {
        List<Double> widths = widths(new Block.Table(
                "", List.of(Column.text("Nombre"), Column.figures("Puntaje")), List.of(List.of(LONG, "81,25"))));
        assertTrue(widths.toString(), widths.get(0) > 80 && widths.get(1) < 20);
    }

    private static List<Double> widths(Block.Table table) {
        return ColumnWidths.of(table).stream()
                .map(width -> Double.valueOf(width.replaceAll("[^0-9.]", "")))
                .toList();
    }
}
