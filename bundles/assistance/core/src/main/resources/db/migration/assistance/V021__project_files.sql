-- Documents of projects; their bytes are contents as those of requests are. uploader is an account, 0 once it is erased.
CREATE TABLE project_file (
    project VARCHAR(32) NOT NULL REFERENCES project,
    name VARCHAR(200) NOT NULL,
    uploader BIGINT NOT NULL,
    media_type VARCHAR(120) NOT NULL,
    size_bytes BIGINT NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    content VARCHAR(16) NOT NULL REFERENCES assistance_content,
    stored_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (project, name)
);
CREATE INDEX project_file_content ON project_file (content);
CREATE INDEX project_file_uploader ON project_file (uploader);

-- Secret addresses of calendars: the SHA-256 of each.
CREATE TABLE project_feed (
    project VARCHAR(32) NOT NULL REFERENCES project,
    account BIGINT NOT NULL,
    hash VARCHAR(64) NOT NULL,
    created_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (project, account)
);
CREATE UNIQUE INDEX project_feed_hash ON project_feed (hash);
CREATE INDEX project_feed_account ON project_feed (account);
