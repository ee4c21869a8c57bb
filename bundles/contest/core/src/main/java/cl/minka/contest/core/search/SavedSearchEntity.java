package cl.minka.contest.core.search;

import cl.minka.contest.SavedSearch;
import cl.minka.contest.SearchScope;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Version;

/** A saved search. */
@Entity
@Table(name = "saved_search")
@IdClass(SavedSearchEntity.Key.class)
public class SavedSearchEntity {
    @Id
    private String contest;

    @Id
    private String name;

    private long account;
    private String username;

    @Enumerated(EnumType.STRING)
    private SearchScope scope;

    private String body;
    private String uses;
    private boolean shared;
    private String description;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "updated_at")
    private long updatedAt;

    @Version
    private long version;

    protected SavedSearchEntity() {}

    SavedSearchEntity(String contest, String name, long account, String username, Instant now) {
        this.contest = contest;
        this.name = name;
        this.account = account;
        this.username = username;
        this.createdAt = now.toEpochMilli();
    }

    void write(SavedSearch.Draft draft, Set<String> names, Instant now) {
        scope = draft.over();
        body = draft.search();
        uses = String.join(" ", new TreeSet<>(names));
        shared = draft.shared();
        description = draft.description();
        updatedAt = now.toEpochMilli();
    }

    String name() {
        return name;
    }

    long account() {
        return account;
    }

    SearchScope scope() {
        return scope;
    }

    String search() {
        return body;
    }

    boolean isShared() {
        return shared;
    }

    /** The names of those that it is made of. */
    Set<String> uses() {
        return uses.isEmpty() ? Set.of() : Set.of(uses.split(" "));
    }

    long version() {
        return version;
    }

    SavedSearch toRecord() {
        return new SavedSearch(
                contest,
                name,
                scope,
                body,
                shared,
                description,
                username,
                Instant.ofEpochMilli(createdAt),
                Instant.ofEpochMilli(updatedAt),
                version);
    }

    /** Contest and name. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String contest;
        private String name;

        public Key() {}

        Key(String contest, String name) {
            this.contest = contest;
            this.name = name;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(key.contest, contest) && Objects.equals(key.name, name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(contest, name);
        }
    }
}
