package cl.minka.studies.core.collection;

import cl.minka.kernel.jpa.Json;
import cl.minka.studies.collection.Channel;
import cl.minka.studies.collection.Response;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

/** A response; many are written at once by {@link ResponseRows}. */
@Entity
@Table(name = "survey_response")
public class ResponseEntity {
    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    @Id
    private String id;

    private String survey;
    private long place;
    private String instance;

    @Column(name = "unit_id")
    private String unit;

    @Column(name = "form_number")
    private int form;

    private int complete;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String interviewer;
    private String device;
    private int consent;

    @Column(name = "started_at")
    private long startedAt;

    @Column(name = "ended_at")
    private long endedAt;

    @Column(name = "received_at")
    private long receivedAt;

    @Column(name = "changed_at")
    private long changedAt;

    private int edition;
    private long revision;
    private String answers;
    private String sha256;

    protected ResponseEntity() {}

    /** What came in. */
    ResponseEntity(String id, String survey, Accepted accepted, Channel channel, String device, Instant now) {
        this.id = id;
        this.survey = survey;
        this.instance = accepted.instance();
        this.channel = channel;
        this.device = device;
        this.receivedAt = now.toEpochMilli();
        this.edition = 1;
        write(accepted, now);
    }

    private void write(Accepted accepted, Instant now) {
        unit = accepted.unit();
        form = accepted.form().number();
        complete = accepted.complete() ? 1 : 0;
        interviewer = accepted.interviewer();
        consent = accepted.checked().consent() ? 1 : 0;
        startedAt = accepted.startedAt();
        endedAt = accepted.endedAt();
        changedAt = now.toEpochMilli();
        sha256 = accepted.sha256();
    }

    /** Becomes its next edition. */
    void edit(Accepted accepted, ObjectNode kept, Instant now) {
        write(accepted, now);
        keep(kept);
        edition++;
    }

    void keep(ObjectNode kept) {
        answers = Json.write(kept);
    }

    void place(long number) {
        place = number;
    }

    /** That of the survey with this change. */
    void revision(long number) {
        revision = number;
    }

    long revision() {
        return revision;
    }

    String id() {
        return id;
    }

    String survey() {
        return survey;
    }

    long place() {
        return place;
    }

    String instance() {
        return instance;
    }

    String unit() {
        return unit;
    }

    int form() {
        return form;
    }

    boolean isComplete() {
        return complete == 1;
    }

    Channel channel() {
        return channel;
    }

    String interviewer() {
        return interviewer;
    }

    String device() {
        return device;
    }

    int consent() {
        return consent;
    }

    long startedAt() {
        return startedAt;
    }

    long endedAt() {
        return endedAt;
    }

    long receivedAt() {
        return receivedAt;
    }

    long changedAt() {
        return changedAt;
    }

    int edition() {
        return edition;
    }

    String answers() {
        return answers;
    }

    String sha256() {
        return sha256;
    }

    Response toRecord(List<Response.Attachment> attachments) {
        return new Response(
                place,
                instance,
                unit,
                form,
                complete == 1,
                channel,
                interviewer,
                device,
                consent == 1,
                time(startedAt),
                time(endedAt),
                Instant.ofEpochMilli(receivedAt),
                Instant.ofEpochMilli(changedAt),
                edition,
                Json.read(answers, ANSWERS),
                attachments);
    }

    private static Optional<Instant> time(long millis) {
        return Optional.of(millis).filter(at -> at > 0).map(Instant::ofEpochMilli);
    }
}
