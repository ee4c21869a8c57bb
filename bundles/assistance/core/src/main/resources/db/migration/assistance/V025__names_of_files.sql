-- Files that are for those who assist only have names of their own: one of them takes none from a municipality, which would tell that it
-- is there.
CREATE TABLE request_file (
    request VARCHAR(16) NOT NULL REFERENCES assistance_request,
    name VARCHAR(200) NOT NULL,
    internal_file INTEGER NOT NULL,
    message VARCHAR(16) NOT NULL,
    uploader BIGINT NOT NULL,
    media_type VARCHAR(120) NOT NULL,
    size_bytes BIGINT NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    content VARCHAR(16) NOT NULL REFERENCES assistance_content,
    stored_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (request, name, internal_file)
);
INSERT INTO request_file (request, name, internal_file, message, uploader, media_type, size_bytes, sha256, content, stored_at, version)
SELECT request, name, internal_file, message, uploader, media_type, size_bytes, sha256, content, stored_at, version FROM assistance_file;
DROP TABLE assistance_file;
CREATE INDEX request_file_content ON request_file (content);
