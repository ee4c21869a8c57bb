package cl.minka.kernel.core.territory;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Cursor;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.core.Engine;
import cl.minka.kernel.core.Platform;
import cl.minka.kernel.territory.Indicator;
import cl.minka.kernel.territory.Municipalities.Filter;
import cl.minka.kernel.territory.Municipality;
import cl.minka.kernel.territory.Region;
import cl.minka.kernel.territory.SizeBand;
import cl.minka.kernel.territory.TerritoryClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class MunicipalityDirectoryTest {
    private static final Filter ALL =
            new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @Parameter
    public Engine engine;

    private MunicipalityDirectory directory;

    @Parameters(name = "{0}")
    public static Engine[] engines() {
        return Engine.values();
    }

    @Before
    public void open() {
        directory = new MunicipalityDirectory(Platform.clean(engine).database());
    }

    /** Source: SUBDERE, códigos únicos territoriales 2018: 346 communes, of which Antártica has no municipality. */
    @Test
    public void thereAre345MunicipalitiesIn16RegionsFromNorthToSouth() {
        assertEquals(345, directory.all().size());
        assertTrue(directory.find("12202").isEmpty());
        List<Region> regions = directory.regions();
        assertEquals(16, regions.size());
        assertEquals("Arica y Parinacota", regions.get(0).name());
        assertEquals("Magallanes", regions.get(15).name());
        assertEquals("01101", directory.all().get(0).cut());
    }

    /** Source: censuses of 2017 (17,574,003 with the 138 of Antártica) and 2024 (18,480,372); PNDR 84, 76, 185. */
    @Test
    public void figuresAddUpToThePublishedOnes() {
        assertEquals(17_574_003 - 138, sum(2017));
        assertEquals(18_480_372, sum(2024));
        assertEquals(84, count(filter(Optional.empty(), Optional.of(TerritoryClass.URBAN))));
        assertEquals(76, count(filter(Optional.empty(), Optional.of(TerritoryClass.MIXED))));
        assertEquals(185, count(filter(Optional.empty(), Optional.of(TerritoryClass.RURAL))));
        assertEquals(90, count(filter(Optional.of(SizeBand.SMALL), Optional.empty())));
        assertEquals(198, count(filter(Optional.of(SizeBand.MEDIUM), Optional.empty())));
        assertEquals(57, count(filter(Optional.of(SizeBand.LARGE), Optional.empty())));
    }

    @Test
    public void namesStandInSpanishOrder() {
        List<String> names = directory.list(ALL, slice(500, "name", false)).items().stream()
                .map(Municipality::name)
                .filter(List.of("Ñuñoa", "Nancagua", "Ñiquén", "Ovalle", "Navidad")::contains)
                .toList();
        assertEquals(List.of("Nancagua", "Navidad", "Ñiquén", "Ñuñoa", "Ovalle"), names);
    }

    @Test
    public void pagesGoThroughTheWholeList() {
        List<Municipality> walked = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        do {
            Page<Municipality> page =
                    directory.list(ALL, new Slice(100, after, List.of(new Slice.Sort("population", true)), false));
            assertEquals(OptionalLong.of(345), page.total());
            walked.addAll(page.items());
            after = page.next().map(Cursor::decode);
        } while (after.isPresent());
        assertEquals(345, walked.stream().distinct().count());
        assertEquals("Puente Alto", walked.get(0).name());
    }

    @Test
    public void textFindsNamesAndAliasesWithoutAccents() {
        assertEquals(List.of("13120"), found("NUNOA"));
        assertEquals(List.of("05201"), found("rapa nui"));
        assertEquals(List.of("05502", "05703"), found("la calera", "llay-llay"));
    }

    /** Source: sinim_series_2019_2023.csv and sinim_2023.csv, first lines. */
    @Test
    public void indicatorsComeByYear() {
        Map<String, Indicator> byId = new java.util.TreeMap<>();
        directory.indicators("01101").forEach(indicator -> byId.put(indicator.id(), indicator));
        assertEquals(14, byId.size());
        Indicator dependency = byId.get("dependencia_fcm_pct");
        assertEquals(new BigDecimal("9.96"), dependency.values().get(2019));
        assertEquals(new BigDecimal("12.49"), dependency.values().get(2023));
        assertEquals("%", dependency.unit());
        assertEquals(new BigDecimal("44196409"), byId.get("ipp_miles").values().get(2023));
        assertEquals(List.of(), directory.indicators("99999"));
    }

    /** Source: cut_equivalencias_nuble.csv: Chillán was 08401 until 2018. */
    @Test
    public void formerCodesOfNubleAreKnown() {
        assertEquals("16101", directory.presentCode("08401"));
        assertEquals("05101", directory.presentCode("05101"));
    }

    /** As a spreadsheet keeps a code that was typed into it. */
    @Test
    public void codesWithoutTheirFirstZeroAreKnown() {
        assertEquals("05101", directory.presentCode("5101"));
        assertEquals("16101", directory.presentCode("8401"));
        assertEquals("amuch", directory.presentCode("amuch"));
        assertEquals("510", directory.presentCode("510"));
    }

    @Test
    public void unknownOrderAndForgedCursorAreRefused() {
        assertThrows(InvalidInput.class, () -> directory.list(ALL, slice(10, "surface", false)));
        Slice forged = new Slice(10, Optional.of(Cursor.of("99999")), List.of(), false);
        assertThrows(InvalidInput.class, () -> directory.list(ALL, forged));
    }

    /** An apostrophe stands in O'Higgins. */
    @Test
    public void whatHasNoWordFindsNothing() {
        for (String vain : List.of("'", "-", "***")) {
            assertEquals(vain, 0, count(text(vain)));
        }
        assertEquals(345, count(text("")));
    }

    private static Filter text(String text) {
        return new Filter(Optional.empty(), Optional.of(text), Optional.empty(), Optional.empty());
    }

    private List<String> found(String... texts) {
        return java.util.stream.Stream.of(texts)
                .flatMap(text -> directory
                        .list(
                                new Filter(Optional.empty(), Optional.of(text), Optional.empty(), Optional.empty()),
                                Slice.first(10))
                        .items()
                        .stream())
                .map(Municipality::cut)
                .toList();
    }

    private long sum(int year) {
        return directory.all().stream()
                .mapToLong(each -> each.population().getOrDefault(year, 0L))
                .sum();
    }

    private long count(Filter filter) {
        return directory.list(filter, Slice.first(1)).total().orElseThrow();
    }

    private static Filter filter(Optional<SizeBand> band, Optional<TerritoryClass> territoryClass) {
        return new Filter(Optional.empty(), Optional.empty(), band, territoryClass);
    }

    private static Slice slice(int limit, String field, boolean descending) {
        return new Slice(limit, Optional.empty(), List.of(new Slice.Sort(field, descending)), false);
    }
}
