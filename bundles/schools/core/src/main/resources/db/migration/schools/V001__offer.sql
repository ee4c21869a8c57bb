-- Schools, programmes, courses, editions: what was written as JSON, beside it what is searched and sorted by. title_key is what Spanish
-- sorts by, title_folded what is searched; instants are milliseconds.
CREATE TABLE school (
    id VARCHAR(64) PRIMARY KEY,
    organizer VARCHAR(10) NOT NULL,
    title_key VARCHAR(300) NOT NULL,
    title_folded VARCHAR(300) NOT NULL,
    draft ${json} NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX school_title ON school (title_key, id);
CREATE INDEX school_created_at ON school (created_at, id);
CREATE INDEX school_changed_at ON school (changed_at, id);
CREATE INDEX school_organizer ON school (organizer, id);

CREATE TABLE programme (
    id VARCHAR(64) PRIMARY KEY,
    organizer VARCHAR(10) NOT NULL,
    school VARCHAR(64) NOT NULL REFERENCES school,
    areas VARCHAR(600) NOT NULL,
    title_key VARCHAR(300) NOT NULL,
    title_folded VARCHAR(300) NOT NULL,
    draft ${json} NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX programme_title ON programme (title_key, id);
CREATE INDEX programme_created_at ON programme (created_at, id);
CREATE INDEX programme_changed_at ON programme (changed_at, id);
CREATE INDEX programme_school ON programme (school, title_key, id);

CREATE TABLE course (
    id VARCHAR(64) PRIMARY KEY,
    organizer VARCHAR(10) NOT NULL,
    school VARCHAR(64) NOT NULL REFERENCES school,
    programme VARCHAR(64) NOT NULL,
    area VARCHAR(64) NOT NULL,
    syllabus INTEGER NOT NULL,
    title_key VARCHAR(300) NOT NULL,
    title_folded VARCHAR(300) NOT NULL,
    draft ${json} NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX course_title ON course (title_key, id);
CREATE INDEX course_created_at ON course (created_at, id);
CREATE INDEX course_changed_at ON course (changed_at, id);
CREATE INDEX course_school ON course (school, title_key, id);
CREATE INDEX course_programme ON course (programme, title_key, id);
CREATE INDEX course_area ON course (area, title_key, id);

-- What a course taught: never changed.
CREATE TABLE course_syllabus (
    course VARCHAR(64) NOT NULL REFERENCES course,
    number INTEGER NOT NULL,
    draft ${json} NOT NULL,
    stored_at BIGINT NOT NULL,
    PRIMARY KEY (course, number)
);

CREATE TABLE edition (
    id VARCHAR(64) PRIMARY KEY,
    organizer VARCHAR(10) NOT NULL,
    school VARCHAR(64) NOT NULL REFERENCES school,
    course VARCHAR(64) NOT NULL REFERENCES course,
    syllabus INTEGER NOT NULL,
    municipality VARCHAR(5) NOT NULL,
    state VARCHAR(12) NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    enrolled INTEGER NOT NULL,
    waiting INTEGER NOT NULL,
    title_key VARCHAR(300) NOT NULL,
    title_folded VARCHAR(300) NOT NULL,
    draft ${json} NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX edition_title ON edition (title_key, id);
CREATE INDEX edition_created_at ON edition (created_at, id);
CREATE INDEX edition_changed_at ON edition (changed_at, id);
CREATE INDEX edition_starts_at ON edition (starts_at, id);
CREATE INDEX edition_course ON edition (course, starts_at, id);
CREATE INDEX edition_school ON edition (school, starts_at, id);
CREATE INDEX edition_municipality ON edition (municipality, starts_at, id);

-- Sessions of editions, for calendars and for who teaches what; instructors are names between spaces.
CREATE TABLE edition_session (
    edition VARCHAR(64) NOT NULL REFERENCES edition,
    number INTEGER NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    instructors VARCHAR(2000) NOT NULL,
    PRIMARY KEY (edition, number)
);
CREATE INDEX edition_session_starts_at ON edition_session (starts_at, edition);
