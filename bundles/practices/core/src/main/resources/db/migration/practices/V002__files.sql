-- Content is written first, in chunks of 256 KiB; the file points to it once it is whole.
CREATE TABLE practice_content (
    id VARCHAR(16) PRIMARY KEY,
    touched_at BIGINT NOT NULL
);
CREATE INDEX practice_content_touched_at ON practice_content (touched_at);

CREATE TABLE practice_file_chunk (
    content VARCHAR(16) NOT NULL REFERENCES practice_content ON DELETE CASCADE,
    part INTEGER NOT NULL,
    bytes ${bytes} NOT NULL,
    PRIMARY KEY (content, part)
);

-- owner_path is the path of what the file belongs to: practices/<id>, events/<id>.
CREATE TABLE practice_file (
    owner_path VARCHAR(200) NOT NULL,
    name VARCHAR(200) NOT NULL,
    media_type VARCHAR(120) NOT NULL,
    size_bytes BIGINT NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    content VARCHAR(16) NOT NULL REFERENCES practice_content,
    stored_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (owner_path, name)
);
CREATE INDEX practice_file_content ON practice_file (content);
