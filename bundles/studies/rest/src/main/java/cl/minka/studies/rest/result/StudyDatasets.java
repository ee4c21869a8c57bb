package cl.minka.studies.rest.result;

import cl.minka.studies.Study;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Published studies in the words of DCAT 3. */
final class StudyDatasets {
    private static final String FILE_TYPE = "http://publications.europa.eu/resource/authority/file-type/";

    private StudyDatasets() {}

    /** @param root address of the API, with a slash at its end */
    static Map<String, Object> catalogue(URI root, List<Study> studies) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(
                "@context",
                Map.of(
                        "dcat", "http://www.w3.org/ns/dcat#",
                        "dct", "http://purl.org/dc/terms/",
                        "foaf", "http://xmlns.com/foaf/0.1/",
                        "xsd", "http://www.w3.org/2001/XMLSchema#"));
        data.put("@id", root.resolve("studies/catalog").toString());
        data.put("@type", "dcat:Catalog");
        data.put("dct:title", spanish("Estudios municipales de Chile"));
        data.put(
                "dct:description",
                spanish("Datos sin personas de estudios publicados, con informe y libro de códigos."));
        data.put("dct:language", id("http://publications.europa.eu/resource/authority/language/SPA"));
        data.put("dcat:dataset", studies.stream().map(one -> dataset(root, one)).toList());
        return data;
    }

    private static Map<String, Object> dataset(URI root, Study study) {
        URI own = root.resolve("studies/" + study.id());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@id", own.toString());
        data.put("@type", "dcat:Dataset");
        data.put("dct:identifier", study.id());
        data.put("dct:title", spanish(study.draft().title()));
        data.put("dct:description", spanish(study.draft().purpose()));
        data.put(
                "dct:publisher",
                Map.of("@type", "foaf:Agent", "foaf:name", study.draft().organization()));
        study.publishedAt()
                .ifPresent(at -> data.put("dct:issued", Map.of("@value", at.toString(), "@type", "xsd:dateTime")));
        data.put("dcat:landingPage", id(own + "/report"));
        data.put("dcat:distribution", List.of(distribution(own + "/data-package", "application/zip", "ZIP")));
        return data;
    }

    private static Map<String, Object> distribution(String address, String mediaType, String type) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@type", "dcat:Distribution");
        data.put("dcat:accessURL", id(address));
        data.put("dcat:downloadURL", id(address));
        data.put("dcat:mediaType", id("https://www.iana.org/assignments/media-types/" + mediaType));
        data.put("dct:format", id(FILE_TYPE + type));
        return data;
    }

    private static Map<String, Object> spanish(String text) {
        return Map.of("@value", text, "@language", "es");
    }

    private static Map<String, Object> id(String address) {
        return Map.of("@id", address);
    }
}
