package cl.minka.practices.core.catalogue;

import cl.minka.kernel.jpa.Folded;
import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.RandomIds;
import cl.minka.practices.EvidenceLevel;
import cl.minka.practices.Practice;
import cl.minka.practices.Practice.Recognition;
import cl.minka.practices.PracticeSheet;
import cl.minka.practices.PracticeStatus;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** A practice as it is stored: its sheet as JSON, beside it what is searched and sorted by. */
@Entity
@Table(name = "practice")
public class PracticeEntity {
    static final String ALL = "all";

    private static final String OWN = "own";
    private static final int LONGEST_KEY = 200;

    @Id
    private String id;

    private String municipality;
    private String region;
    private String contest;
    private String initiative;
    private String source;

    @Column(name = "title_key")
    private String titleKey;

    @Enumerated(EnumType.STRING)
    private PracticeStatus status;

    @Enumerated(EnumType.STRING)
    private EvidenceLevel evidence;

    private String cost;

    private String audience;

    private String sheet;
    private String recognitions;

    @Column(name = "confirmed_on")
    private int confirmedOn;

    @Column(name = "confirm_by")
    private int confirmBy;

    @Column(name = "asked_on")
    private int askedOn;

    private int adoptions;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "changed_at")
    private long changedAt;

    @Version
    private long version;

    protected PracticeEntity() {}

    PracticeEntity(Optional<Practice.Origin> origin, List<Recognition> recognitions, Instant now) {
        this.id = RandomIds.opaque();
        this.contest = origin.map(Practice.Origin::contest).orElse("");
        this.initiative = origin.map(Practice.Origin::initiative).orElse("");
        this.recognitions = Json.write(recognitions);
        this.createdAt = now.toEpochMilli();
    }

    /** One that another part of the platform began. */
    PracticeEntity(String source, Instant now) {
        this(Optional.empty(), List.of(), now);
        this.source = source;
    }

    void write(PracticeSheet newSheet, String regionOfOwner, Instant now) {
        municipality = newSheet.municipality();
        region = regionOfOwner;
        titleKey = Folded.key(newSheet.title(), LONGEST_KEY);
        status = newSheet.status();
        evidence = newSheet.evidence();
        cost = newSheet.cost().map(one -> one.band().name()).orElse("");
        audience = newSheet.published() ? ALL : OWN;
        sheet = Json.write(newSheet);
        changedAt = now.toEpochMilli();
    }

    /** Its municipality says that the sheet is right. */
    void confirm(LocalDate on, LocalDate askAgain) {
        confirmedOn = (int) on.toEpochDay();
        confirmBy = (int) askAgain.toEpochDay();
        askedOn = 0;
    }

    /** Puts it into the catalogue, or takes it out. */
    void publish(boolean published, Instant now) {
        PracticeSheet old = Json.read(sheet, PracticeSheet.class);
        sheet = Json.write(old.published(published));
        audience = published ? ALL : OWN;
        touch(now);
    }

    void touch(Instant now) {
        changedAt = now.toEpochMilli();
    }

    /** The sheet as it is stored. */
    String text() {
        return sheet;
    }

    /** Whether it was begun for its municipality, not by it. */
    boolean needsConsent() {
        return !contest.isEmpty() || source != null;
    }

    public String id() {
        return id;
    }

    public String municipality() {
        return municipality;
    }

    LocalDate confirmBy() {
        return LocalDate.ofEpochDay(confirmBy);
    }

    String title() {
        return Json.read(sheet, PracticeSheet.class).title();
    }

    public boolean isPublic() {
        return audience.equals(ALL);
    }

    public long version() {
        return version;
    }

    /** @param whole whether the reader may see what the public does not */
    Practice toRecord(boolean whole) {
        PracticeSheet all = Json.read(sheet, PracticeSheet.class);
        return new Practice(
                id,
                whole ? all : all.forPublic(),
                contest.isEmpty() ? Optional.empty() : Optional.of(new Practice.Origin(contest, initiative)),
                whole ? Optional.ofNullable(source) : Optional.empty(),
                Json.read(recognitions, new TypeReference<List<Recognition>>() {}),
                LocalDate.ofEpochDay(confirmedOn),
                LocalDate.ofEpochDay(confirmBy),
                adoptions,
                Instant.ofEpochMilli(createdAt),
                Instant.ofEpochMilli(changedAt),
                version);
    }
}
