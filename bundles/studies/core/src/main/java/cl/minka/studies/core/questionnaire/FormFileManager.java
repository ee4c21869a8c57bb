package cl.minka.studies.core.questionnaire;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.jpa.Contents;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.studies.core.persistence.StudyTransactions;
import cl.minka.studies.questionnaire.FormFile;
import cl.minka.studies.questionnaire.FormFile.Stored;
import cl.minka.studies.questionnaire.FormFiles;
import cl.minka.studies.questionnaire.FormVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the files of forms. */
@Component(service = FormFiles.class)
public final class FormFileManager implements FormFiles {
    private final StudyTransactions transactions;
    private final Clock clock;
    private final Contents contents;

    @Activate
    public FormFileManager(@Reference StudyTransactions transactions, @Reference Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
        this.contents = new Contents(
                transactions,
                clock,
                "survey_file_content",
                "survey_file_chunk",
                most -> new Refusal(Kind.TOO_LARGE, "studies.form-file-too-large", Map.of("most", most)));
    }

    @Override
    public List<FormFile> list(Caller caller, String questionnaire, int version) {
        return list(own(caller, questionnaire, version));
    }

    private FormVersion own(Caller caller, String questionnaire, int version) {
        return transactions.read(manager ->
                QuestionnaireStore.version(manager, QuestionnaireStore.own(manager, caller, questionnaire), version));
    }

    @Override
    public List<FormFile> list(FormVersion form) {
        Map<String, String> needed = NeededFiles.of(form);
        if (needed.isEmpty()) {
            return List.of();
        }
        Map<String, FormFileRows.Row> rows =
                transactions.read(manager -> new FormFileRows(manager).of(form.questionnaire(), form.number()));
        return needed.entrySet().stream()
                .map(one -> new FormFile(
                        one.getKey(),
                        one.getValue(),
                        Optional.ofNullable(rows.get(one.getKey())).map(FormFileRows.Row::stored)))
                .toList();
    }

    @Override
    public FormFile put(
            Caller caller, String questionnaire, int version, String name, InputStream content, Expected expected) {
        FormVersion form = own(caller, questionnaire, version);
        String kind = Optional.ofNullable(NeededFiles.of(form).get(name))
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "studies.form-file-not-found", Map.of("name", name)));
        transactions.read(manager -> checked(manager, form, name, expected));
        MessageDigest md5 = md5();
        try {
            return contents.take(new DigestInputStream(content, md5), LARGEST, bytes -> {
                String hash = HexFormat.of().formatHex(md5.digest());
                return transactions.change(
                        caller, manager -> keep(manager, caller, form, kind, name, bytes, hash, expected));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Done<FormFile> keep(
            EntityManager manager,
            Caller caller,
            FormVersion form,
            String kind,
            String name,
            Contents.Stored bytes,
            String md5,
            Expected expected) {
        QuestionnaireEntity own = QuestionnaireStore.ownForChange(manager, caller, form.questionnaire());
        long before = checked(manager, form, name, expected);
        contents.touch(manager, bytes.id());
        Stored stored = new Stored(form.number(), bytes.size(), md5, bytes.sha256(), before + 1, Times.now(clock));
        new FormFileRows(manager).write(own.id(), form.number(), name, new FormFileRows.Row(stored, bytes.id()));
        return Done.of(
                new FormFile(name, kind, Optional.of(stored)),
                QuestionnaireStore.told("studies.form-file-stored", own, form.number()));
    }

    /** @return the version of the file that is there; 0 where there is none */
    private static long checked(EntityManager manager, FormVersion form, String name, Expected expected) {
        FormFileRows rows = new FormFileRows(manager);
        FormFileRows.Row before = rows.of(form.questionnaire(), form.number()).get(name);
        if (before == null) {
            expected.checkAbsent();
            return 0;
        }
        expected.check(before.stored().version());
        if (rows.isAnswered(form.questionnaire(), form.number())) {
            throw new Refusal(Kind.CONFLICT, "studies.form-file-answered", Map.of("version", form.number()));
        }
        return before.stored().version();
    }

    @Override
    public void write(FormVersion form, String name, OutputStream out) {
        FormFileRows.Row row = Optional.ofNullable(NeededFiles.of(form).get(name))
                .map(kind -> transactions.read(manager -> new FormFileRows(manager)
                        .of(form.questionnaire(), form.number())
                        .get(name)))
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "studies.form-file-not-found", Map.of("name", name)));
        try {
            contents.write(row.content(), row.stored().size(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** OpenRosa tells files apart by it; it protects nothing. */
    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
