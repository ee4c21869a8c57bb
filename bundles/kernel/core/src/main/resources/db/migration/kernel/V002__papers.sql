-- Papers that were issued: a row for each file. The same paper keeps its code when it is made again in another form.
CREATE TABLE paper (
    code VARCHAR(12) NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    resource VARCHAR(300) NOT NULL,
    organization VARCHAR(20) NOT NULL,
    issued_at BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    revoked BOOLEAN NOT NULL,
    PRIMARY KEY (code, sha256)
);
CREATE INDEX paper_sha256 ON paper (sha256);
