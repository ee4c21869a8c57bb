package cl.minka.studies.core.openrosa;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.studies.collection.Channel;
import cl.minka.studies.collection.Entry;
import cl.minka.studies.collection.FormInstance;
import cl.minka.studies.collection.Receipt;
import cl.minka.studies.collection.Responses;
import cl.minka.studies.collection.Survey;
import cl.minka.studies.collection.SurveyNotFound;
import cl.minka.studies.collection.SurveyStatus;
import cl.minka.studies.collection.Surveys;
import cl.minka.studies.openrosa.FieldForm;
import cl.minka.studies.openrosa.FieldForms;
import cl.minka.studies.openrosa.Sender;
import cl.minka.studies.questionnaire.FormFiles;
import cl.minka.studies.questionnaire.FormVersion;
import cl.minka.studies.questionnaire.Questionnaires;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds the surveys of a sender, and the one that an instance belongs to. */
@Component(service = FieldForms.class)
public final class FieldDesk implements FieldForms {
    private static final int MOST_SURVEYS = 200;
    private static final int LONGEST_DEVICE = 100;

    private final Surveys surveys;
    private final Responses responses;
    private final Questionnaires questionnaires;
    private final FormFiles files;

    @Activate
    public FieldDesk(
            @Reference Surveys surveys,
            @Reference Responses responses,
            @Reference Questionnaires questionnaires,
            @Reference FormFiles files) {
        this.files = files;
        this.surveys = surveys;
        this.responses = responses;
        this.questionnaires = questionnaires;
    }

    @Override
    public List<FieldForm> list(Sender sender, Optional<String> survey, Optional<String> formId) {
        return forms(sender, survey).stream()
                .filter(one -> one.survey().status() == SurveyStatus.OPEN)
                .map(this::record)
                .filter(one -> formId.map(one.form().formId()::equals).orElse(true))
                .toList();
    }

    @Override
    public FieldForm form(Sender sender, String survey) {
        return record(forms(sender, Optional.of(survey)).get(0));
    }

    @Override
    public void file(Sender sender, String survey, String name, OutputStream out) {
        files.write(forms(sender, Optional.of(survey)).get(0).form(), name, out);
    }

    private FieldForm record(Asked asked) {
        return new FieldForm(
                asked.survey().id(),
                asked.survey().draft().title().orElse(asked.form().title()),
                asked.form(),
                files.list(asked.form()).stream()
                        .filter(file -> file.stored().isPresent())
                        .toList());
    }

    @Override
    public Receipt submit(Sender sender, Optional<String> survey, FormInstance instance) {
        String target = sender.device().isPresent() || survey.isPresent()
                ? named(sender, survey.or(() -> sender.device().map(one -> one.survey())))
                : withForm(sender, InstanceHead.of(instance.xml()));
        Receipt receipt = responses.submit(sender.caller(), target, entry(sender), instance);
        receipt.refusal().ifPresent(refusal -> {
            throw refusal;
        });
        return receipt;
    }

    private static Entry entry(Sender sender) {
        return sender.device()
                .map(device -> Entry.device(device.id(), device.interviewer()))
                .orElseGet(() -> new Entry(
                        Channel.DEVICE,
                        Optional.empty(),
                        sender.deviceId().length() > LONGEST_DEVICE
                                ? sender.deviceId().substring(0, LONGEST_DEVICE)
                                : sender.deviceId(),
                        sender.caller().username()));
    }

    private String named(Sender sender, Optional<String> survey) {
        String id = survey.orElseThrow(SurveyNotFound::new);
        if (sender.device().isPresent() && !sender.device().get().survey().equals(id)) {
            throw new SurveyNotFound();
        }
        return surveys.get(sender.caller(), id).id();
    }

    /** The survey of the sender that asks this form: an open one, else the only one. */
    private String withForm(Sender sender, InstanceHead head) {
        List<Asked> known = forms(sender, Optional.empty()).stream()
                .filter(one -> one.form().formId().equals(head.formId()))
                .toList();
        List<Asked> open = known.stream()
                .filter(one -> one.survey().status() == SurveyStatus.OPEN)
                .toList();
        List<Asked> fitting = open.isEmpty() ? known : open;
        if (fitting.isEmpty()) {
            throw new Refusal(Kind.NOT_FOUND, "studies.openrosa.no-such-form", Map.of("form", head.formId()));
        }
        if (fitting.size() > 1) {
            throw new Refusal(Kind.CONFLICT, "studies.openrosa.several-surveys", Map.of("form", head.formId()));
        }
        return fitting.get(0).survey().id();
    }

    private List<Asked> forms(Sender sender, Optional<String> survey) {
        Optional<String> only = survey.or(() -> sender.device().map(one -> one.survey()));
        List<Survey> all = only.isPresent()
                ? List.of(surveys.get(sender.caller(), named(sender, only)))
                : surveys.list(
                                sender.caller(),
                                new Surveys.Filter(Optional.empty(), Optional.empty()),
                                Slice.first(MOST_SURVEYS))
                        .items();
        Map<String, FormVersion> read = new HashMap<>();
        return all.stream()
                .map(one -> new Asked(
                        one,
                        read.computeIfAbsent(
                                one.draft().questionnaire() + "/" + one.draft().form(),
                                key -> questionnaires.version(
                                        one.draft().questionnaire(), one.draft().form()))))
                .toList();
    }

    private record Asked(Survey survey, FormVersion form) {}
}
