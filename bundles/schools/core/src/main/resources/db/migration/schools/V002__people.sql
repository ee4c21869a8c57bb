-- Organizations and people. name_key is what Spanish sorts by (of people: family name first), name_folded what is searched; empty texts stand
-- for what is not known, except where nothing else than null may be there many times. Instants are milliseconds.
CREATE TABLE social_organization (
    id VARCHAR(64) PRIMARY KEY,
    kind VARCHAR(24) NOT NULL,
    name VARCHAR(300) NOT NULL,
    municipality VARCHAR(5) NOT NULL,
    registration VARCHAR(60) NOT NULL,
    name_key VARCHAR(300) NOT NULL,
    name_folded VARCHAR(300) NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX social_organization_name ON social_organization (name_key, id);
CREATE INDEX social_organization_created_at ON social_organization (created_at, id);
CREATE INDEX social_organization_changed_at ON social_organization (changed_at, id);
CREATE INDEX social_organization_municipality ON social_organization (municipality, name_key, id);

-- A RUT, an account and an external id are of one living person only; merging and erasing sets them free.
CREATE TABLE person (
    id VARCHAR(64) PRIMARY KEY,
    keeper VARCHAR(10) NOT NULL,
    entered_by BIGINT NOT NULL,
    name VARCHAR(200) NOT NULL,
    name_key VARCHAR(210) NOT NULL,
    name_folded VARCHAR(200) NOT NULL,
    alike VARCHAR(200) NOT NULL,
    rut VARCHAR(10),
    email VARCHAR(254) NOT NULL,
    phone VARCHAR(40) NOT NULL,
    birth_date VARCHAR(10) NOT NULL,
    sex VARCHAR(8) NOT NULL,
    municipality VARCHAR(5) NOT NULL,
    account BIGINT,
    username VARCHAR(64) NOT NULL,
    guardian_name VARCHAR(200) NOT NULL,
    guardian_contact VARCHAR(254) NOT NULL,
    guardian_relation VARCHAR(60) NOT NULL,
    external_id VARCHAR(100),
    state VARCHAR(8) NOT NULL,
    merged_into VARCHAR(64) NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT person_rut UNIQUE (rut),
    CONSTRAINT person_account UNIQUE (account),
    CONSTRAINT person_external_id UNIQUE (external_id, keeper)
);
CREATE INDEX person_name ON person (state, name_key, id);
CREATE INDEX person_created_at ON person (state, created_at, id);
CREATE INDEX person_changed_at ON person (state, changed_at, id);
CREATE INDEX person_municipality ON person (municipality, state, name_key, id);
CREATE INDEX person_alike ON person (alike);
CREATE INDEX person_birth_date ON person (birth_date);
CREATE INDEX person_merged_into ON person (merged_into);

CREATE TABLE person_organization (
    person VARCHAR(64) NOT NULL REFERENCES person,
    organization VARCHAR(64) NOT NULL REFERENCES social_organization,
    PRIMARY KEY (person, organization)
);
CREATE INDEX person_organization_organization ON person_organization (organization, person);

CREATE TABLE organization_officer (
    organization VARCHAR(64) NOT NULL REFERENCES social_organization,
    number INTEGER NOT NULL,
    office VARCHAR(100) NOT NULL,
    person VARCHAR(64) NOT NULL REFERENCES person,
    PRIMARY KEY (organization, number)
);
CREATE INDEX organization_officer_person ON organization_officer (person, organization);

-- Who sees a person: organizers of a CUT code, the account that entered it (@), instructors of an edition (#).
CREATE TABLE person_scope (
    scope VARCHAR(66) NOT NULL,
    person VARCHAR(64) NOT NULL REFERENCES person,
    PRIMARY KEY (scope, person)
);
CREATE INDEX person_scope_person ON person_scope (person, scope);

-- Pairs that may be one person; first is the smaller id. apart: a person decided that they are not.
CREATE TABLE person_likeness (
    id VARCHAR(130) PRIMARY KEY,
    first_person VARCHAR(64) NOT NULL REFERENCES person,
    second_person VARCHAR(64) NOT NULL REFERENCES person,
    reasons VARCHAR(200) NOT NULL,
    state VARCHAR(8) NOT NULL,
    found_at BIGINT NOT NULL
);
CREATE INDEX person_likeness_first ON person_likeness (first_person, id);
CREATE INDEX person_likeness_second ON person_likeness (second_person, id);
CREATE INDEX person_likeness_state ON person_likeness (state, found_at, id);

CREATE TABLE consent_text (
    id VARCHAR(64) PRIMARY KEY,
    purpose VARCHAR(60) NOT NULL,
    version VARCHAR(64) NOT NULL,
    text ${text} NOT NULL,
    created_at BIGINT NOT NULL,
    CONSTRAINT consent_text_version UNIQUE (purpose, version)
);
CREATE INDEX consent_text_created_at ON consent_text (created_at, id);

-- Only added to.
CREATE TABLE consent (
    id VARCHAR(64) PRIMARY KEY,
    person VARCHAR(64) NOT NULL REFERENCES person,
    purpose VARCHAR(60) NOT NULL,
    version VARCHAR(64) NOT NULL,
    state VARCHAR(8) NOT NULL,
    by_guardian INTEGER NOT NULL,
    said_at BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    recorded_by BIGINT NOT NULL,
    number BIGINT NOT NULL
);
CREATE INDEX consent_person ON consent (person, recorded_at, number);
