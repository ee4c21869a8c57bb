package cl.minka.practices.core.matching;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.jpa.SearchWords;
import cl.minka.practices.core.matching.Places.Place;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

public class SubjectsTest {
    @Test
    public void everyMunicipalityHasItsPlace() {
        Map<String, Place> places = new Places(new IndicatedMunicipalities()).all();
        assertEquals(345, places.size());
        places.values()
                .forEach(place -> assertTrue(place.toString(), place.point().isPresent()));
        // Neighbours by the division of Law 21.074 and the map of the census of 2017.
        assertEquals(List.of("05", "06"), borders(places, "13101"));
        assertEquals(List.of("07", "08"), borders(places, "16101"));
        assertEquals(List.of("01"), borders(places, "15101"));
        assertEquals(List.of("11"), borders(places, "12101"));
        assertEquals(-33.0, places.get("05101").point().orElseThrow().latitude(), 0.3);
        assertEquals(
                "only the latest year counts",
                14,
                places.get("05101").indicators().size());
    }

    @Test
    public void wordsAreSearchedWithoutPluralAccentAndLastVowel() {
        assertEquals(Set.of("reciclaj"), SearchWords.of("Reciclaje y RECICLAJES"));
        assertEquals(SearchWords.of("educación vecinal"), SearchWords.of("EDUCACION vecinales"));
        assertEquals(Set.of(), SearchWords.of("de la con los"));
    }

    private static List<String> borders(Map<String, Place> places, String cut) {
        return places.get(cut).borders().stream().sorted().toList();
    }
}
