-- What courses hand out as files: content is written first, in chunks of 256 KiB; the file points to it once it is whole.
CREATE TABLE course_file_content (
    id VARCHAR(16) PRIMARY KEY,
    touched_at BIGINT NOT NULL
);
CREATE INDEX course_file_content_touched_at ON course_file_content (touched_at);

CREATE TABLE course_file_chunk (
    content VARCHAR(16) NOT NULL REFERENCES course_file_content ON DELETE CASCADE,
    part INTEGER NOT NULL,
    bytes ${bytes} NOT NULL,
    PRIMARY KEY (content, part)
);

CREATE TABLE course_file (
    course VARCHAR(64) NOT NULL REFERENCES course,
    name VARCHAR(200) NOT NULL,
    media_type VARCHAR(120) NOT NULL,
    size_bytes BIGINT NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    content VARCHAR(16) NOT NULL REFERENCES course_file_content,
    stored_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (course, name)
);
CREATE INDEX course_file_content_of ON course_file (content);
