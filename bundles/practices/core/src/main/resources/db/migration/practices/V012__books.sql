-- Books of editions: the editorial part as JSON.
CREATE TABLE book (
    contest VARCHAR(64) PRIMARY KEY,
    plan ${json} NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);

-- What a book told when it was issued; never changed.
CREATE TABLE book_issue (
    contest VARCHAR(64) NOT NULL,
    issue_number INTEGER NOT NULL,
    issued_at BIGINT NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    chapters INTEGER NOT NULL,
    adoptions INTEGER NOT NULL,
    content ${json} NOT NULL,
    PRIMARY KEY (contest, issue_number)
);
