-- What calendars were told of each session: sequence grows whenever its date, place or state change. present is 0 once there is no such
-- session any more. Instants are milliseconds.
CREATE TABLE calendar_entry (
    edition VARCHAR(64) NOT NULL REFERENCES edition,
    number INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    present INTEGER NOT NULL,
    fingerprint VARCHAR(64) NOT NULL,
    title VARCHAR(300) NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (edition, number)
);
INSERT INTO calendar_entry (edition, number, sequence, present, fingerprint, title, starts_at, ends_at, changed_at)
    SELECT s.edition, s.number, 0, 1, '', '', s.starts_at, s.ends_at, e.changed_at
    FROM edition_session s JOIN edition e ON e.id = s.edition;

-- Secret addresses of personal calendars, one an account: only the hash is kept.
CREATE TABLE calendar_feed (
    account BIGINT PRIMARY KEY,
    hash VARCHAR(64) NOT NULL,
    created_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT calendar_feed_hash UNIQUE (hash)
);

-- What indicators are computed from: a row an edition and a row an enrolment, as they were at a position of the event log; brought up to
-- date before they are read. held and came count sessions.
CREATE TABLE indicator_position (
    id INTEGER PRIMARY KEY,
    position BIGINT NOT NULL
);
CREATE TABLE indicator_edition (
    edition VARCHAR(64) PRIMARY KEY,
    title VARCHAR(300) NOT NULL,
    course VARCHAR(64) NOT NULL,
    course_title VARCHAR(300) NOT NULL,
    course_hours DECIMAL(9, 2) NOT NULL,
    programme VARCHAR(64) NOT NULL,
    school VARCHAR(64) NOT NULL,
    area VARCHAR(64) NOT NULL,
    organizer VARCHAR(10) NOT NULL,
    state VARCHAR(12) NOT NULL,
    starts_at BIGINT NOT NULL,
    start_month VARCHAR(7) NOT NULL,
    held INTEGER NOT NULL,
    minutes_held BIGINT NOT NULL
);
CREATE INDEX indicator_edition_starts_at ON indicator_edition (starts_at, edition);
CREATE TABLE indicator_enrolment (
    enrolment VARCHAR(64) PRIMARY KEY,
    edition VARCHAR(64) NOT NULL,
    person VARCHAR(64) NOT NULL,
    commune VARCHAR(5) NOT NULL,
    sex VARCHAR(8) NOT NULL,
    organization VARCHAR(64) NOT NULL,
    state VARCHAR(10) NOT NULL,
    came INTEGER NOT NULL,
    committed_to INTEGER NOT NULL,
    minutes BIGINT NOT NULL
);
CREATE INDEX indicator_enrolment_edition ON indicator_enrolment (edition);
CREATE INDEX indicator_enrolment_person ON indicator_enrolment (person, edition);
CREATE INDEX indicator_enrolment_commune ON indicator_enrolment (commune, edition);
CREATE INDEX indicator_enrolment_organization ON indicator_enrolment (organization, edition);

-- Products that were accepted, in the order in which that became so: who opens projects reads on from the last position that it knows.
-- accepted is 0 once the acceptance was taken back; project is empty while none was opened.
CREATE TABLE product_head (
    id INTEGER PRIMARY KEY,
    position BIGINT NOT NULL
);
CREATE TABLE school_product (
    edition VARCHAR(64) NOT NULL REFERENCES edition,
    enrolment VARCHAR(64) NOT NULL,
    instrument VARCHAR(60) NOT NULL,
    position BIGINT NOT NULL,
    person VARCHAR(64) NOT NULL,
    title VARCHAR(300) NOT NULL,
    url VARCHAR(2000) NOT NULL,
    accepted INTEGER NOT NULL,
    accepted_at BIGINT NOT NULL,
    project VARCHAR(300) NOT NULL,
    project_at BIGINT NOT NULL,
    PRIMARY KEY (edition, enrolment, instrument),
    CONSTRAINT school_product_position UNIQUE (position)
);
CREATE INDEX school_product_person ON school_product (person);
INSERT INTO school_product (edition, enrolment, instrument, position, person, title, url, accepted, accepted_at, project, project_at)
    SELECT edition, enrolment, instrument, ROW_NUMBER() OVER (), person, title, url, 1, changed_at, '', 0
    FROM assessment_grade WHERE status = 'ACCEPTED';
INSERT INTO product_head (id, position) SELECT 1, COUNT(*) FROM school_product;

-- Training that was asked for, by the result of a study or by a person. source is the path of what it comes from, null where there is
-- none; edition is empty until a person opens one.
CREATE TABLE training_request (
    id VARCHAR(64) PRIMARY KEY,
    source VARCHAR(300),
    organizer VARCHAR(10) NOT NULL,
    municipality VARCHAR(5) NOT NULL,
    title VARCHAR(300) NOT NULL,
    area VARCHAR(64) NOT NULL,
    reason VARCHAR(2000) NOT NULL,
    people INTEGER NOT NULL,
    account BIGINT NOT NULL,
    state VARCHAR(8) NOT NULL,
    edition VARCHAR(64) NOT NULL,
    answer VARCHAR(2000) NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT training_request_source UNIQUE (source)
);
CREATE INDEX training_request_created_at ON training_request (created_at, id);
CREATE INDEX training_request_changed_at ON training_request (changed_at, id);
CREATE INDEX training_request_organizer ON training_request (organizer, created_at, id);
CREATE INDEX training_request_account ON training_request (account);
CREATE INDEX training_request_edition ON training_request (edition);
