package cl.minka.practices.core.event;

import cl.minka.kernel.jpa.Folded;
import cl.minka.kernel.jpa.RandomIds;
import cl.minka.practices.event.OrganizationType;
import cl.minka.practices.event.Registration;
import cl.minka.practices.event.RegistrationDraft;
import cl.minka.practices.event.RegistrationState;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** Somebody's registration as it is stored. */
@Entity
@Table(name = "event_registration")
public class RegistrationEntity {
    private static final String LINES = "\n";
    private static final String SPANISH = "es";

    @Id
    private String id;

    private String event;

    @Column(name = "line_number")
    private long lineNumber;

    private long account;
    private String name;

    @Column(name = "name_key")
    private String nameKey;

    private String email;

    @Column(name = "email_key")
    private String emailKey;

    private String organization;

    @Column(name = "organization_type")
    private String organizationType;

    private String municipality;
    private String consents;
    private String language = SPANISH;

    @Enumerated(EnumType.STRING)
    private RegistrationState state;

    @Column(name = "offered_until")
    private long offeredUntil;

    @Column(name = "token_digest")
    private String tokenDigest;

    private String code;

    @Column(name = "walk_in")
    private int walkIn;

    @Column(name = "certified_at")
    private long certifiedAt;

    @Column(name = "certified_hours")
    private int certifiedHours;

    @Column(name = "revoke_due")
    private int revokeDue;

    private int answered;
    private int erased;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "changed_at")
    private long changedAt;

    @Version
    private long version;

    protected RegistrationEntity() {}

    RegistrationEntity(String event, long line, long account, String tokenDigest, Instant now) {
        this.id = RandomIds.opaque();
        this.code = RandomIds.opaque();
        this.event = event;
        this.lineNumber = line;
        this.account = account;
        this.tokenDigest = tokenDigest;
        this.createdAt = now.toEpochMilli();
    }

    void write(RegistrationDraft person, Instant now) {
        name = person.name().strip();
        nameKey = Folded.key(name, 200);
        email = person.email().strip();
        emailKey = Folded.of(email, 300);
        organization = person.organization().strip();
        organizationType = person.organizationType().map(Enum::name).orElse("");
        municipality = person.municipality();
        consents = String.join(LINES, person.consents());
        language = person.language().isEmpty() ? language : person.language();
        changedAt = now.toEpochMilli();
    }

    void become(RegistrationState next, Instant now) {
        state = next;
        offeredUntil = 0;
        changedAt = now.toEpochMilli();
    }

    void offer(Instant until, Instant now) {
        become(RegistrationState.OFFERED, now);
        offeredUntil = until.toEpochMilli();
    }

    void walkIn() {
        walkIn = 1;
    }

    void certify(int hours, Instant now) {
        certifiedAt = now.toEpochMilli();
        certifiedHours = hours;
        changedAt = certifiedAt;
    }

    /** The paper, if one was made, is revoked outside the transaction. */
    void uncertify(Instant now) {
        if (certifiedAt > 0) {
            certifiedAt = 0;
            revokeDue = 1;
            changedAt = now.toEpochMilli();
        }
    }

    void revoked() {
        revokeDue = 0;
    }

    void answer() {
        answered = 1;
    }

    /** Who it was is gone; that somebody was there stays. */
    void erase(Instant now) {
        name = "";
        nameKey = "";
        email = "";
        emailKey = "";
        organization = "";
        consents = "";
        language = "";
        tokenDigest = "";
        account = 0;
        erased = 1;
        changedAt = now.toEpochMilli();
    }

    public String id() {
        return id;
    }

    public String event() {
        return event;
    }

    public long line() {
        return lineNumber;
    }

    public long account() {
        return account;
    }

    public String name() {
        return name;
    }

    String nameKey() {
        return nameKey;
    }

    String language() {
        return language;
    }

    String email() {
        return email;
    }

    public String organization() {
        return organization;
    }

    public String municipality() {
        return municipality;
    }

    String organizationType() {
        return organizationType;
    }

    public RegistrationState state() {
        return state;
    }

    public String code() {
        return code;
    }

    boolean isErased() {
        return erased == 1;
    }

    boolean isAnswered() {
        return answered == 1;
    }

    boolean isCertified() {
        return certifiedAt > 0;
    }

    Instant certifiedAt() {
        return Instant.ofEpochMilli(certifiedAt);
    }

    int certifiedHours() {
        return certifiedHours;
    }

    Instant offeredUntil() {
        return Instant.ofEpochMilli(offeredUntil);
    }

    public long version() {
        return version;
    }

    boolean opens(String digest) {
        return !tokenDigest.isEmpty()
                && MessageDigest.isEqual(
                        tokenDigest.getBytes(StandardCharsets.US_ASCII), digest.getBytes(StandardCharsets.US_ASCII));
    }

    RegistrationDraft person() {
        return new RegistrationDraft(
                name,
                email,
                organization,
                organizationType.isEmpty() ? Optional.empty() : Optional.of(OrganizationType.valueOf(organizationType)),
                municipality,
                consents.isEmpty() ? List.of() : List.of(consents.split(LINES)),
                language);
    }

    Registration toRecord() {
        return new Registration(
                id,
                event,
                person(),
                account > 0,
                state,
                offeredUntil > 0 ? Optional.of(offeredUntil()) : Optional.empty(),
                code,
                walkIn == 1,
                certifiedAt > 0 ? Optional.of(certifiedAt()) : Optional.empty(),
                answered == 1,
                Instant.ofEpochMilli(createdAt),
                Instant.ofEpochMilli(changedAt),
                version);
    }
}
