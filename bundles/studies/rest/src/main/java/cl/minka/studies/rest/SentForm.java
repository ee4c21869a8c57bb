package cl.minka.studies.rest;

import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.MultipartForm;
import cl.minka.studies.questionnaire.FormSource;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;

/** An XLSForm file as it was sent: the whole body, or the part of a form. */
final class SentForm {
    static final String PART = "file";

    private SentForm() {}

    /** The name that is given goes before the file's, without its ending; the form's own settings go before both. */
    static FormSource of(HttpHeaders headers, Call call, Optional<String> name) {
        if (!MediaType.valueOf(Media.FORM).isCompatible(headers.getMediaType())) {
            return new FormSource.Workbook(call.body().bytes(), name);
        }
        MultipartForm form =
                MultipartForm.of(call.body(), headers.getHeaderString(HttpHeaders.CONTENT_TYPE), Set.of(PART));
        Optional<String> file = form.fileName(PART).map(one -> one.replaceFirst("\\.\\w{1,5}$", ""));
        return new FormSource.Workbook(form.part(PART).bytes(), name.or(() -> file));
    }
}
