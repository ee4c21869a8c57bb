package cl.minka.studies.rest.openrosa;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.studies.collection.FormInstance;
import cl.minka.studies.collection.Receipt;
import cl.minka.studies.collection.SurveyNotFound;
import cl.minka.studies.openrosa.FieldForm;
import cl.minka.studies.openrosa.FieldForms;
import cl.minka.studies.openrosa.Sender;
import cl.minka.studies.questionnaire.FormFile;
import cl.minka.studies.questionnaire.FormSheets;
import cl.minka.studies.questionnaire.FormVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One form, and what was sent for it. */
final class FakeFieldForms implements FieldForms {
    static final String XFORM = "<h:html xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:head/></h:html>";

    final List<FormInstance> sent = new ArrayList<>();
    List<FormFile> files = List.of();
    final List<Sender> senders = new ArrayList<>();

    @Override
    public List<FieldForm> list(Sender sender, Optional<String> survey, Optional<String> formId) {
        senders.add(sender);
        FieldForm only = form(sender, survey.orElse("percepcion"));
        return formId.map("percepcion"::equals).orElse(true) ? List.of(only) : List.of();
    }

    @Override
    public FieldForm form(Sender sender, String survey) {
        if (!survey.equals("percepcion")) {
            throw new SurveyNotFound();
        }
        return new FieldForm(
                survey,
                "Percepción & temor",
                new FormVersion(
                        "q",
                        1,
                        "Percepción",
                        "amuch",
                        "percepcion",
                        "2027",
                        "",
                        XFORM,
                        new FormSheets(List.of(), List.of(), List.of(), List.of(), Map.of()),
                        List.of(),
                        List.of(),
                        List.of(),
                        Instant.EPOCH),
                files);
    }

    @Override
    public void file(Sender sender, String survey, String name, OutputStream out) {
        try {
            out.write(name.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Receipt submit(Sender sender, Optional<String> survey, FormInstance instance) {
        String xml = new String(instance.xml(), StandardCharsets.UTF_8);
        if (xml.contains("<edad>200</edad>")) {
            throw new InvalidInput(Fault.at("/answers/edad", "kernel.required"));
        }
        if (xml.contains("otra")) {
            throw new Refusal(Kind.CONFLICT, "studies.too-many-devices", Map.of("most", 1));
        }
        senders.add(sender);
        sent.add(instance);
        return new Receipt("uuid:1", 1, 1, Receipt.Outcome.CREATED, Instant.EPOCH, "", Optional.empty());
    }
}
