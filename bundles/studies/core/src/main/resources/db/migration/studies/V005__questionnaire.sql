-- Questionnaires and their versions. A version never changes: its XForm stands as it was made, the rest of it as JSON. title_key is what
-- Spanish sorts by, title_folded what is searched; instants are milliseconds.
CREATE TABLE questionnaire (
    id VARCHAR(64) PRIMARY KEY,
    organization VARCHAR(10) NOT NULL,
    title VARCHAR(300) NOT NULL,
    title_key VARCHAR(300) NOT NULL,
    title_folded VARCHAR(300) NOT NULL,
    latest INTEGER NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX questionnaire_title ON questionnaire (title_key, id);
CREATE INDEX questionnaire_created_at ON questionnaire (created_at, id);
CREATE INDEX questionnaire_changed_at ON questionnaire (changed_at, id);
CREATE INDEX questionnaire_organization ON questionnaire (organization, title_key, id);

CREATE TABLE questionnaire_version (
    id VARCHAR(80) PRIMARY KEY,
    questionnaire VARCHAR(64) NOT NULL REFERENCES questionnaire,
    version_number INTEGER NOT NULL,
    title VARCHAR(300) NOT NULL,
    form_id VARCHAR(300) NOT NULL,
    form_version VARCHAR(300) NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    xform ${text} NOT NULL,
    content ${json} NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX questionnaire_version_number ON questionnaire_version (questionnaire, version_number);
