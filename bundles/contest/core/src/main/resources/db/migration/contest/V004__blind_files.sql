-- What became of a file in the anonymised twin. source is the content that was looked at, basis who presents and took
-- part, struck the decisions that the copy follows; seen_initiative and seen_redaction tell when it was last in step.
CREATE TABLE blind_file (
    initiative VARCHAR(16) NOT NULL,
    name VARCHAR(200) NOT NULL,
    number INTEGER NOT NULL,
    state VARCHAR(10) NOT NULL,
    reason VARCHAR(30) NOT NULL,
    source VARCHAR(16) NOT NULL,
    basis VARCHAR(64) NOT NULL,
    struck VARCHAR(64) NOT NULL,
    media_type VARCHAR(120) NOT NULL,
    extension VARCHAR(10) NOT NULL,
    content VARCHAR(16) REFERENCES attachment_content,
    size_bytes BIGINT NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    seen_initiative BIGINT NOT NULL,
    seen_redaction BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (initiative, name),
    FOREIGN KEY (initiative, name) REFERENCES attachment ON DELETE CASCADE
);
CREATE INDEX blind_file_content ON blind_file (content);
