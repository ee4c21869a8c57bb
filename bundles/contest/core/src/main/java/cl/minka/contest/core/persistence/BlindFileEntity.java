package cl.minka.contest.core.persistence;

import cl.minka.contest.BlindFile;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Version;

/** What became of a file in the anonymised twin. */
@Entity
@Table(name = "blind_file")
@IdClass(BlindFileEntity.Key.class)
public class BlindFileEntity {
    @Id
    private String initiative;

    @Id
    private String name;

    private int number;

    @Enumerated(EnumType.STRING)
    private State state = State.PENDING;

    private String reason = "";
    private String source = "";
    private String basis = "";
    private String struck = "";

    @Column(name = "media_type")
    private String mediaType = "";

    private String extension = "";
    private String content;

    @Column(name = "size_bytes")
    private long size;

    private String sha256 = "";

    @Column(name = "seen_initiative")
    private long seenInitiative;

    @Column(name = "seen_redaction")
    private long seenRedaction;

    @Version
    private long version;

    protected BlindFileEntity() {}

    public BlindFileEntity(String initiative, String name) {
        this.initiative = initiative;
        this.name = name;
    }

    /** How far the file is; what answers no field that evaluators may see is hidden. */
    public enum State {
        HIDDEN,
        PENDING,
        CLEANED,
        WITHHELD
    }

    /** Read, or in vain; its findings are with the twin's. */
    public void read(String newSource, String newBasis) {
        source = newSource;
        basis = newBasis;
        state = State.PENDING;
        struck = "";
    }

    public void clean(String newMediaType, String newExtension, String newContent, long newSize, String newSha256) {
        mediaType = newMediaType;
        extension = newExtension;
        content = newContent;
        size = newSize;
        sha256 = newSha256;
        state = State.CLEANED;
        reason = "";
    }

    public void withhold(String why) {
        content = null;
        state = State.WITHHELD;
        reason = why;
    }

    public void hide() {
        content = null;
        state = State.HIDDEN;
        reason = "";
    }

    /** The decisions that the copy, or its absence, follows. */
    public void follow(String decisions) {
        struck = decisions;
    }

    /** In step with these states of the initiative and of its twin. */
    public void seen(long initiativeChanged, long redactionVersion) {
        seenInitiative = initiativeChanged;
        seenRedaction = redactionVersion;
    }

    public boolean isReadOf(String wantedSource, String wantedBasis) {
        return source.equals(wantedSource) && basis.equals(wantedBasis);
    }

    public boolean follows(String decisions) {
        return struck.equals(decisions);
    }

    public String initiative() {
        return initiative;
    }

    public String name() {
        return name;
    }

    public State state() {
        return state;
    }

    public String reason() {
        return reason;
    }

    public Optional<String> content() {
        return Optional.ofNullable(content);
    }

    public boolean isNumbered() {
        return number > 0;
    }

    public void number(int newNumber) {
        number = newNumber;
    }

    public String neutralName() {
        return "anexo-" + number + "." + extension;
    }

    /** Only once cleaned. */
    public BlindFile toRecord() {
        return new BlindFile(neutralName(), mediaType, size, version);
    }

    /** Initiative and name. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String initiative;
        private String name;

        public Key() {}

        public Key(String initiative, String name) {
            this.initiative = initiative;
            this.name = name;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.initiative.equals(initiative) && key.name.equals(name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(initiative, name);
        }
    }
}
