-- What lists of people are sorted by, beside the scopes in which people are seen, so that a list of a scope reads that scope only.
ALTER TABLE person_scope ADD COLUMN living SMALLINT DEFAULT 0 NOT NULL;
ALTER TABLE person_scope ADD COLUMN name_key VARCHAR(210) DEFAULT '' NOT NULL;
ALTER TABLE person_scope ADD COLUMN created_at BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE person_scope ADD COLUMN changed_at BIGINT DEFAULT 0 NOT NULL;

UPDATE person_scope SET
    living = (SELECT CASE WHEN p.state = 'LIVING' THEN 1 ELSE 0 END FROM person p WHERE p.id = person_scope.person),
    name_key = (SELECT p.name_key FROM person p WHERE p.id = person_scope.person),
    created_at = (SELECT p.created_at FROM person p WHERE p.id = person_scope.person),
    changed_at = (SELECT p.changed_at FROM person p WHERE p.id = person_scope.person);

CREATE INDEX person_scope_name ON person_scope (scope, living, name_key, person, created_at, changed_at);
