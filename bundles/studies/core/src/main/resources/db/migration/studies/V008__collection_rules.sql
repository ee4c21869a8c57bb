-- What the fieldwork holds responses to: when it was closed, quotas with how far they are, express consent, files as they came, and the
-- further ids under which a device knows a response that it corrected. Instants are milliseconds.
ALTER TABLE survey ADD COLUMN closed_at BIGINT NOT NULL DEFAULT 0;
CREATE INDEX survey_link_hash ON survey (link_hash);

ALTER TABLE survey_response ADD COLUMN consent INTEGER NOT NULL DEFAULT 0;
CREATE INDEX survey_response_interviewer ON survey_response (survey, interviewer);

CREATE TABLE survey_quota (
    survey VARCHAR(80) NOT NULL REFERENCES survey,
    place INTEGER NOT NULL,
    variable VARCHAR(200) NOT NULL,
    answer VARCHAR(200) NOT NULL,
    most BIGINT NOT NULL,
    used BIGINT NOT NULL,
    PRIMARY KEY (survey, place)
);

CREATE TABLE survey_response_alias (
    survey VARCHAR(80) NOT NULL REFERENCES survey,
    instance VARCHAR(100) NOT NULL,
    response VARCHAR(32) NOT NULL REFERENCES survey_response ON DELETE CASCADE,
    sha256 VARCHAR(64) NOT NULL,
    PRIMARY KEY (survey, instance)
);

CREATE TABLE survey_file_content (
    id VARCHAR(16) PRIMARY KEY,
    touched_at BIGINT NOT NULL
);
CREATE INDEX survey_file_content_touched_at ON survey_file_content (touched_at);

CREATE TABLE survey_file_chunk (
    content VARCHAR(16) NOT NULL REFERENCES survey_file_content ON DELETE CASCADE,
    part INTEGER NOT NULL,
    bytes ${bytes} NOT NULL,
    PRIMARY KEY (content, part)
);

CREATE TABLE survey_response_file (
    response VARCHAR(32) NOT NULL REFERENCES survey_response ON DELETE CASCADE,
    name VARCHAR(200) NOT NULL,
    media_type VARCHAR(100) NOT NULL,
    size BIGINT NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    content VARCHAR(16) NOT NULL REFERENCES survey_file_content,
    PRIMARY KEY (response, name)
);
CREATE INDEX survey_response_file_content ON survey_response_file (content);
