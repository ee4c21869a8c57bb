-- Who takes part. line is the place in the queue, name_key the person's; offered_until and organization are 0 and empty where there is none.
-- A person has one at most in an edition that is not withdrawn: whoever writes holds the edition's row.
CREATE TABLE enrolment (
    id VARCHAR(64) PRIMARY KEY,
    edition VARCHAR(64) NOT NULL REFERENCES edition,
    person VARCHAR(64) NOT NULL REFERENCES person,
    organization VARCHAR(64) NOT NULL,
    state VARCHAR(10) NOT NULL,
    line BIGINT NOT NULL,
    offered_until BIGINT NOT NULL,
    reason VARCHAR(500) NOT NULL,
    name_key VARCHAR(210) NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX enrolment_edition_person ON enrolment (edition, person);
CREATE INDEX enrolment_name ON enrolment (edition, name_key, id);
CREATE INDEX enrolment_created_at ON enrolment (edition, created_at, id);
CREATE INDEX enrolment_changed_at ON enrolment (edition, changed_at, id);
CREATE INDEX enrolment_line ON enrolment (edition, line);
CREATE INDEX enrolment_person ON enrolment (person, created_at, id);
CREATE INDEX enrolment_organization ON enrolment (organization);
CREATE INDEX enrolment_offered_until ON enrolment (offered_until, edition);

CREATE TABLE edition_invitation (
    id VARCHAR(64) PRIMARY KEY,
    edition VARCHAR(64) NOT NULL REFERENCES edition,
    kind VARCHAR(12) NOT NULL,
    value VARCHAR(64) NOT NULL,
    created_at BIGINT NOT NULL,
    CONSTRAINT edition_invitation_once UNIQUE (edition, kind, value)
);
