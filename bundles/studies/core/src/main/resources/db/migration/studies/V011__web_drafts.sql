-- What is half filled in of public forms. id is SHA-256 of survey and code, so that only who has the code finds it; nothing is kept of it
-- once it was sent but that it was. Instants are milliseconds.
CREATE TABLE survey_web_draft (
    id VARCHAR(64) PRIMARY KEY,
    survey VARCHAR(80) NOT NULL REFERENCES survey,
    filled ${json} NOT NULL,
    sent INTEGER NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX survey_web_draft_changed_at ON survey_web_draft (changed_at);
