package cl.minka.contest.core.redaction;

import static org.junit.Assert.assertEquals;

import cl.minka.contest.BlindTwin.Decision;
import cl.minka.contest.BlindTwin.Finding;
import cl.minka.kernel.jpa.SomeMunicipalities;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class RedactorTest {
    private static final Redactor REDACTOR = new Redactor(new SomeMunicipalities());

    @Test
    public void thePresentersNamesAreFoundInAnyCaseAndWithoutAccents() {
        assertEquals(
                "La Municipalidad de [municipio] ([municipio], [municipio]) en la [región].",
                redacted(
                        "La Municipalidad de Valparaíso (VALPARAISO, valparaíso) en la Región de Valparaíso.",
                        "05101"));
        assertEquals(
                "En [municipio] y en [municipio] vive gente.",
                redacted("En Rapa Nui y en isla de pascua vive gente.", "05201"));
        assertEquals("la provincia de [provincia]", redacted("la provincia de marga marga", "05801"));
        assertEquals("en la [región]", redacted("en la IX Región", "09101"));
    }

    @Test
    public void otherPlacesAreFoundWhereTheyAreWrittenLikeAName() {
        assertEquals(
                "Como en [municipio] y [municipio], región de [región].",
                redacted("Como en Puente Alto y Ñuñoa, región de Aysén del General Carlos Ibáñez del Campo.", "05101"));
        assertEquals(
                "con los vecinos de La [municipio] se busca la victoria",
                redacted("con los vecinos de La Victoria se busca la victoria", "05101"));
    }

    @Test
    public void everydayWordsAreNoPlaces() {
        String text = "Independencia y providencia. La unión hace la fuerza; la victoria del porvenir en navidad,"
                + " castro y pica. Victoria de todos. Los ángeles del cabildo.";
        assertEquals(text, redacted(text, "05101"));
        assertEquals(
                "El trabajo de [municipio] y su porvenir", redacted("El trabajo de Porvenir y su porvenir", "12301"));
        assertEquals("[municipio] crece", redacted("Victoria crece", "09211"));
    }

    @Test
    public void whatPeopleOfThePlaceAreCalledIsFound() {
        assertEquals(
                "los [gentilicio] y la cultura [gentilicio]",
                redacted("los temuquenses y la cultura temuquense", "09101"));
        assertEquals("barrio [gentilicio]", redacted("barrio porteño", "05101"));
        assertEquals("mujeres [gentilicio]", redacted("mujeres osorninas", "10301"));
        assertEquals("vecinos [gentilicio]", redacted("vecinos talquinos", "07101"));
        assertEquals("el barrio andino", redacted("el barrio andino", "05101"));
        assertEquals("la mano humana y el camino urbano", redacted("la mano humana y el camino urbano", "13101"));
    }

    /** As accounts and hashtags of municipalities write their names. */
    @Test
    public void namesThatAreGluedToSomethingAreFound() {
        assertEquals("#[municipio]2026", redacted("#Temuco2026", "09101"));
        assertEquals("[municipio]2026 y 2026[municipio]", redacted("temuco2026 y 2026temuco", "09101"));
        assertEquals("muni[municipio] y muni_[municipio]", redacted("munitemuco y muni_temuco", "09101"));
        assertEquals("[municipio]Digital, MUNI[municipio]", redacted("TemucoDigital, MUNITEMUCO", "09101"));
        assertEquals("viva[municipio]! [municipio]avanza", redacted("vivatemuco! temucoavanza", "09101"));
        assertEquals("#[municipio] #[municipio]Crece", redacted("#puertomontt #PuertoMonttCrece", "10101"));
        assertEquals("muni[municipio] y [municipio]2026", redacted("muniosorno y Osorno2026", "09101"));
        assertEquals("muni[municipio] y #[municipio]", redacted("munivictoria y #launion", "09211", "14201"));
        assertEquals("muni[municipio]", redacted("munivalparaíso", "05101"));
    }

    @Test
    public void everydayWordsThatHoldANameAreLeftAlone() {
        // Lanco, Lampa, Pinto, Arica, Macul, Lota, Laja: blanco, lámpara, pintores, caricatura, inmaculada, flota,
        // relajar
        String text = "un muro blanco, la lámpara, los pintores, una caricatura inmaculada, la flota y relajarse";
        assertEquals(text, redacted(text, "14103", "13302", "16106", "15101", "13118", "08106", "08304"));
        String words = "La municipalidad, el municipio y lo municipal; eLearning 2.0, COVID19, iPhone, 5G y PMU2024";
        assertEquals(words, redacted(words, "05101"));
    }

    @Test
    public void authoritiesAndPeopleAreFound() {
        assertEquals(
                "La alcaldesa [autoridad] y el concejal [autoridad] lo impulsaron.",
                redacted("La alcaldesa María José Pérez de la Fuente y el concejal Juan Soto lo impulsaron.", "05101"));
        assertEquals("Alcalde don [autoridad], presente", redacted("Alcalde don Pedro Rojas, presente", "05101"));
        assertEquals("gracias a doña [persona].", redacted("gracias a doña Ester Ñancupil.", "05101"));
        assertEquals("el alcalde firmó", redacted("el alcalde firmó", "05101"));
        assertEquals("[persona] dirigió", apply("ana soto vera dirigió", List.of("05101"), List.of("Ana Soto Vera")));
    }

    @Test
    public void addressesAndNumbersAreFound() {
        assertEquals(
                "Escriba a [correo] o vea [enlace], [enlace]. Síganos en [cuenta].",
                redacted(
                        "Escriba a oficina.partes@muni-ejemplo.cl o vea https://www.ejemplo.cl/a?b=1, municipio.cl."
                                + " Síganos en @muni_ejemplo.",
                        "05101"));
        for (String phone : List.of(
                "+56 9 8765 4321",
                "+56987654321",
                "9 8765 4321",
                "987654321",
                "+56 32 293 9000",
                "(32) 2939000",
                "32 293 9000",
                "600 123 4567",
                "2 2345 6789",
                "56 9 8765 4321")) {
            assertEquals(phone, "Llame al [teléfono] hoy", redacted("Llame al " + phone + " hoy", "05101"));
        }
        assertEquals("fono [teléfono]", redacted("fono 2939000", "05101"));
        // vectors of the check digit: 11.111.111-1, 12.345.678-5
        assertEquals("RUN [RUN] y [RUN]", redacted("RUN 12.345.678-5 y 11111111-1", "05101"));
        assertEquals("en [coordenadas]", redacted("en -33.0458, -71.6197", "05101"));
        assertEquals("en [coordenadas] [coordenadas]", redacted("en 33°02'45\"S 71°37'11\"O", "05101"));
    }

    @Test
    public void amountsAndDatesAreLeftAlone() {
        String text = "Costó $12.345.678 en 2024, con 1.500 vecinos, 3,5 % más; 15-03-2026, artículo 12, ley 21.719,"
                + " 300 personas, 98.765.432 pesos y 2023-2024.";
        assertEquals(text, redacted(text, "05101"));
    }

    @Test
    public void findingsKeepTheirIdsWhileTheTextStays() {
        List<Finding> first = find("Valparaíso y Valparaíso", List.of("05101"), List.of());
        List<Finding> second = find("Ahora Valparaíso y también Valparaíso", List.of("05101"), List.of());
        assertEquals(
                first.stream().map(Finding::id).toList(),
                second.stream().map(Finding::id).toList());
        assertEquals(2, first.stream().map(Finding::id).distinct().count());
        assertEquals(
                "Valparaíso",
                "Ahora Valparaíso y"
                        .substring(second.get(0).start(), second.get(0).end()));
    }

    @Test
    public void decomposedAccentsAreOneLetter() {
        assertEquals("en [municipio] hoy", redacted("en Valparai\u0301so hoy", "05101"));
    }

    private static String redacted(String text, String... presenters) {
        return apply(text, List.of(presenters), List.of());
    }

    private static String apply(String text, List<String> presenters, List<String> people) {
        List<Finding> findings = new ArrayList<>(find(text, presenters, people));
        findings.sort(Comparator.comparingInt(Finding::start).reversed());
        StringBuilder redacted = new StringBuilder(text);
        findings.stream()
                .map(finding -> Optional.of(finding).filter(one -> one.decision() == Decision.PROPOSED))
                .flatMap(Optional::stream)
                .forEach(one -> redacted.replace(one.start(), one.end(), one.replacement()));
        return redacted.toString();
    }

    private static List<Finding> find(String text, List<String> presenters, List<String> people) {
        return REDACTOR.find(Map.of("resumen", text), presenters, people);
    }
}
