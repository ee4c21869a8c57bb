package cl.minka.kernel.core.people;

import cl.minka.kernel.Grant;
import cl.minka.kernel.core.persistence.Folding;
import cl.minka.kernel.people.Account;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.Table;
import javax.persistence.Version;

/** An account as it is stored. */
@Entity
@Table(name = "account")
class AccountEntity {
    private static final int LONGEST_FOLDED = 400;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "username")
    private String username;

    @Column(name = "name")
    private String name;

    @Column(name = "folded")
    private String folded;

    @Column(name = "email")
    private String email;

    @Column(name = "password")
    private String password;

    @Column(name = "must_change")
    private boolean mustChange;

    @Column(name = "blocked")
    private boolean blocked;

    @Column(name = "erased")
    private boolean erased;

    @Column(name = "created_at")
    private long createdAt;

    @Version
    @Column(name = "version")
    private long version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_grant", joinColumns = @JoinColumn(name = "account"))
    private List<GrantValue> grants = new ArrayList<>();

    protected AccountEntity() {}

    static AccountEntity of(String username, Instant now) {
        AccountEntity entity = new AccountEntity();
        entity.username = username;
        entity.createdAt = now.toEpochMilli();
        entity.describe(username, Optional.empty());
        return entity;
    }

    void describe(String newName, Optional<String> newEmail) {
        this.name = newName;
        String text = Folding.fold(newName);
        this.folded = text.substring(0, Math.min(text.length(), LONGEST_FOLDED));
        this.email = newEmail.orElse(null);
    }

    /** A list in a fixed order: EclipseLink takes a set that is iterated in another order for a changed one. */
    void grant(Collection<Grant> wanted) {
        List<Grant> ordered =
                wanted.stream().distinct().sorted(GrantValue.ORDER).toList();
        if (!ordered.equals(grants())) {
            grants = new ArrayList<>(ordered.stream().map(GrantValue::of).toList());
        }
    }

    void password(String hash, boolean generated) {
        this.password = hash;
        this.mustChange = generated;
    }

    void block(boolean wanted) {
        this.blocked = wanted;
    }

    /** Leaves nothing of the person; the name is free again. */
    void erase() {
        username = "#" + id;
        describe("", Optional.empty());
        password = null;
        mustChange = false;
        blocked = true;
        erased = true;
        grants = new ArrayList<>();
    }

    Account toRecord() {
        return new Account(
                id,
                username,
                name,
                Optional.ofNullable(email),
                grants(),
                mustChange,
                blocked,
                Instant.ofEpochMilli(createdAt),
                version);
    }

    private List<Grant> grants() {
        return grants.stream()
                .map(GrantValue::toRecord)
                .sorted(GrantValue.ORDER)
                .toList();
    }
}
