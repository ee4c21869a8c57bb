package cl.minka.studies.core.questionnaire;

import cl.minka.kernel.jpa.FileName;
import cl.minka.studies.questionnaire.FormVersion;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that a form names by the addresses of JavaRosa ({@code jr://images/mapa.png}), with their kinds. */
final class NeededFiles {
    private static final Pattern ADDRESS = Pattern.compile("jr://(images|audio|video|file|file-csv)/([^\"'<>&/]+)");
    private static final Map<String, String> KINDS = Map.of("images", "image", "audio", "audio", "video", "video");

    private NeededFiles() {}

    static Map<String, String> of(FormVersion form) {
        Map<String, String> all = new TreeMap<>();
        Matcher found = ADDRESS.matcher(form.xform());
        while (found.find()) {
            String name = found.group(2).strip();
            if (FileName.isValid(name)) {
                all.putIfAbsent(name, KINDS.getOrDefault(found.group(1), "file"));
            }
        }
        return all;
    }
}
