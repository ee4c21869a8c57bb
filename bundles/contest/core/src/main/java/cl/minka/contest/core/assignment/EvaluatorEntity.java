package cl.minka.contest.core.assignment;

import cl.minka.contest.Employment;
import cl.minka.contest.Evaluator;
import cl.minka.kernel.jpa.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Version;

/** A member of the blind panel. */
@Entity
@Table(name = "evaluator")
@IdClass(EvaluatorEntity.Key.class)
public class EvaluatorEntity {
    private static final TypeReference<TreeSet<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Employment>> EMPLOYMENTS = new TypeReference<>() {};

    @Id
    private String contest;

    @Id
    private long account;

    private String username;

    @Column(name = "max_load")
    private int maxLoad;

    @Column(name = "min_load")
    private int minLoad;

    private String categories;
    private String conflicts;
    private String employments = "[]";
    private String topics = "[]";
    private String expertise = "";

    @Version
    private long version;

    protected EvaluatorEntity() {}

    EvaluatorEntity(String contest, long account, String username) {
        this.contest = contest;
        this.account = account;
        this.username = username;
    }

    void write(EvaluatorWriting written) {
        minLoad = written.minLoad();
        maxLoad = written.maxLoad();
        categories = Json.write(new TreeSet<>(written.categories()));
        conflicts = Json.write(new TreeSet<>(written.conflicts()));
        employments = Json.write(written.employments());
        topics = Json.write(new TreeSet<>(written.profile().topics()));
        expertise = written.profile().expertise();
    }

    EvaluatorWriting written() {
        return new EvaluatorWriting(minLoad, maxLoad, categories(), conflicts(), employments(), profile());
    }

    long account() {
        return account;
    }

    String username() {
        return username;
    }

    int maxLoad() {
        return maxLoad;
    }

    Set<String> categories() {
        return texts(categories);
    }

    Set<String> conflicts() {
        return texts(conflicts);
    }

    Declaration declaration() {
        return new Declaration(account, username, conflicts(), employments());
    }

    int minLoad() {
        return minLoad;
    }

    List<Employment> employments() {
        return employments(employments);
    }

    Evaluator.Profile profile() {
        return new Evaluator.Profile(expertise == null ? "" : expertise, texts(topics));
    }

    /** Reads a column of texts. */
    static Set<String> texts(String column) {
        return Json.read(column, TEXTS);
    }

    /** Reads the column of employments. */
    static List<Employment> employments(String column) {
        return Json.read(column, EMPLOYMENTS);
    }

    long version() {
        return version;
    }

    /** Contest and account. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String contest;
        private long account;

        public Key() {}

        public Key(String contest, long account) {
            this.contest = contest;
            this.account = account;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.contest.equals(contest) && key.account == account;
        }

        @Override
        public int hashCode() {
            return Objects.hash(contest, account);
        }
    }
}
