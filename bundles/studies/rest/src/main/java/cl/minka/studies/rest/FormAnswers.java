package cl.minka.studies.rest;

import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.BadParameter;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.Texts;
import cl.minka.studies.questionnaire.FormVersion;
import cl.minka.studies.questionnaire.Questionnaires;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.StreamingOutput;

/** Gives a version in the form that is wanted: JSON, XLSForm, XForm, or PDF for paper. */
final class FormAnswers {
    private static final Map<String, String> FORMATS =
            Map.of("json", Media.JSON, "xlsx", Media.XLSX, "xml", Media.XML, "pdf", Media.PDF);

    private final Questionnaires questionnaires;
    private final Texts texts;

    FormAnswers(Questionnaires questionnaires, Texts texts) {
        this.questionnaires = questionnaires;
        this.texts = texts;
    }

    FormVersionView view(FormVersion version, Call call) {
        return FormVersionView.of(version, texts, call);
    }

    Answer<FormVersionView> of(
            FormVersion version,
            long etag,
            Optional<String> format,
            Optional<String> language,
            HttpHeaders headers,
            Call call) {
        String media = format.map(FormAnswers::named).orElseGet(() -> accepted(headers));
        if (media.equals(Media.JSON)) {
            return Answer.of(view(version, call), etag);
        }
        String id = version.questionnaire();
        StreamingOutput content;
        String ending;
        if (media.equals(Media.XLSX)) {
            content = out -> questionnaires.workbook(call.caller(), id, version.number(), out);
            ending = "xlsx";
        } else if (media.equals(Media.XML)) {
            byte[] bytes = version.xform().getBytes(StandardCharsets.UTF_8);
            content = out -> out.write(bytes);
            ending = "xml";
        } else {
            byte[] bytes = questionnaires.paper(call.caller(), id, version.number(), language);
            content = out -> out.write(bytes);
            ending = "pdf";
        }
        return Answer.<FormVersionView>status(200, content)
                .with("Content-Type", media)
                .with("ETag", '"' + Long.toString(etag) + '"')
                .savedAs(version.formId() + "-v" + version.number() + "." + ending);
    }

    private static String named(String format) {
        if (!FORMATS.containsKey(format)) {
            throw BadParameter.of("format", "kernel.bad-format");
        }
        return FORMATS.get(format);
    }

    private static String accepted(HttpHeaders headers) {
        List<MediaType> accepted = headers.getAcceptableMediaTypes();
        for (MediaType type : accepted) {
            if (type.isWildcardType()) {
                return Media.JSON;
            }
            for (String media : FORMATS.values()) {
                if (media.equals(type.getType() + "/" + type.getSubtype())) {
                    return media;
                }
            }
        }
        return Media.JSON;
    }
}
