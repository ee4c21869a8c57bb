package cl.minka.practices.rest;

import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Media;
import cl.minka.practices.Practice;
import cl.minka.practices.PracticeSheet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.core.UriInfo;

/** A practice, and the catalogue, in the words of schema.org and DCAT-AP 3. */
final class LinkedData {
    private static final String LICENSE = "https://creativecommons.org/licenses/by/4.0/";

    private LinkedData() {}

    static Answer<PracticeView> answer(Practice practice, UriInfo address, Places places) {
        PracticeSheet sheet = practice.sheet();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "CreativeWork");
        data.put("@id", Places.address(address, "/" + practice.id()).toString());
        data.put("identifier", practice.id());
        data.put("name", sheet.title());
        data.put("abstract", sheet.summary());
        data.put("text", sheet.problem() + "\n\n" + sheet.solution());
        data.put("keywords", sheet.topics());
        data.put("inLanguage", "es-CL");
        data.put("dateCreated", practice.createdAt().toString());
        data.put("dateModified", practice.changedAt().toString());
        data.put(
                "creator",
                Map.of(
                        "@type", "GovernmentOrganization",
                        "name", places.owner(practice),
                        "identifier", sheet.municipality()));
        data.put("spatialCoverage", Map.of("@type", "AdministrativeArea", "name", places.place(practice)));
        data.put(
                "award",
                practice.recognitions().stream()
                        .map(one -> one.contest() + ": " + one.distinction() + ", " + one.category())
                        .toList());
        data.put("license", LICENSE);
        return Answer.<PracticeView>status(200, data)
                .with("Content-Type", Media.JSON_LD)
                .with("ETag", "\"" + practice.version() + "-ld\"");
    }

    /** The description of the open data. */
    static Map<String, Object> dataset(UriInfo address) {
        String dump = Places.address(address, "/dump").toString();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(
                "@context",
                Map.of(
                        "dcat", "http://www.w3.org/ns/dcat#",
                        "dct", "http://purl.org/dc/terms/",
                        "foaf", "http://xmlns.com/foaf/0.1/"));
        data.put("@id", dump);
        data.put("@type", "dcat:Dataset");
        data.put("dct:identifier", dump);
        data.put("dct:title", text("Buenas prácticas municipales de Chile", "es"));
        data.put(
                "dct:description",
                text(
                        "Fichas públicas de prácticas de municipios: problema, solución, costos, evidencia y resultados.",
                        "es"));
        data.put("dct:language", id("http://publications.europa.eu/resource/authority/language/SPA"));
        data.put("dct:spatial", id("http://publications.europa.eu/resource/authority/country/CHL"));
        data.put("dct:accrualPeriodicity", id("http://publications.europa.eu/resource/authority/frequency/CONT"));
        data.put("dct:license", id(LICENSE));
        data.put(
                "dct:publisher",
                Map.of("@type", "foaf:Agent", "foaf:name", "Asociación de Municipalidades de Chile (AMUCH)"));
        data.put("dcat:theme", id("http://publications.europa.eu/resource/authority/data-theme/GOVE"));
        data.put("dcat:keyword", List.of("buenas prácticas", "municipios", "gestión local"));
        data.put("dcat:landingPage", id(Places.address(address, "").toString()));
        data.put(
                "dcat:distribution",
                List.of(distribution(dump, "csv", Media.CSV, "CSV"), distribution(dump, "json", Media.JSON, "JSON")));
        return data;
    }

    private static Map<String, Object> distribution(String dump, String format, String mediaType, String type) {
        Map<String, Object> data = new LinkedHashMap<>();
        String url = dump + "?format=" + format;
        data.put("@id", url);
        data.put("@type", "dcat:Distribution");
        data.put("dcat:accessURL", id(url));
        data.put("dcat:downloadURL", id(url));
        data.put("dcat:mediaType", id("https://www.iana.org/assignments/media-types/" + mediaType));
        data.put("dct:format", id("http://publications.europa.eu/resource/authority/file-type/" + type));
        data.put("dct:license", id(LICENSE));
        return data;
    }

    private static Map<String, Object> text(String value, String language) {
        return Map.of("@value", value, "@language", language);
    }

    private static Map<String, Object> id(String address) {
        return Map.of("@id", address);
    }
}
