-- Content is written first, in chunks of 256 KiB; the file points to it once it is whole.
CREATE TABLE assistance_content (
    id VARCHAR(16) PRIMARY KEY,
    touched_at BIGINT NOT NULL
);
CREATE INDEX assistance_content_touched_at ON assistance_content (touched_at);

CREATE TABLE assistance_file_chunk (
    content VARCHAR(16) NOT NULL REFERENCES assistance_content ON DELETE CASCADE,
    part INTEGER NOT NULL,
    bytes ${bytes} NOT NULL,
    PRIMARY KEY (content, part)
);

-- Files of requests. message is empty where a file belongs to none; internal_file is 1 where it is for those who assist only.
CREATE TABLE assistance_file (
    request VARCHAR(16) NOT NULL REFERENCES assistance_request,
    name VARCHAR(200) NOT NULL,
    message VARCHAR(16) NOT NULL,
    internal_file INTEGER NOT NULL,
    uploader BIGINT NOT NULL,
    media_type VARCHAR(120) NOT NULL,
    size_bytes BIGINT NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    content VARCHAR(16) NOT NULL REFERENCES assistance_content,
    stored_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (request, name)
);
CREATE INDEX assistance_file_content ON assistance_file (content);
