-- What is written of the results of a study, and how it is made public. Instants are milliseconds.
CREATE TABLE study_report (
    study VARCHAR(64) PRIMARY KEY REFERENCES study,
    draft ${json} NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);

CREATE TABLE study_release (
    study VARCHAR(64) PRIMARY KEY REFERENCES study,
    release_plan ${json} NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);

-- Content is written first, in chunks of 256 KiB; the file points to it once it is whole.
CREATE TABLE result_content (
    id VARCHAR(32) PRIMARY KEY,
    touched_at BIGINT NOT NULL
);
CREATE INDEX result_content_touched_at ON result_content (touched_at);

CREATE TABLE result_content_chunk (
    content VARCHAR(32) NOT NULL REFERENCES result_content ON DELETE CASCADE,
    part INTEGER NOT NULL,
    bytes ${bytes} NOT NULL,
    PRIMARY KEY (content, part)
);

-- Files of published studies: made once, never changed. wave is 0 for what is of the whole study.
CREATE TABLE study_result_file (
    study VARCHAR(64) NOT NULL REFERENCES study,
    kind VARCHAR(20) NOT NULL,
    wave INTEGER NOT NULL,
    content VARCHAR(32) NOT NULL REFERENCES result_content,
    size_bytes BIGINT NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (study, kind, wave)
);
CREATE INDEX study_result_file_content ON study_result_file (content);
