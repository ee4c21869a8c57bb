-- Joins with other parts of the platform, which may be away. join_position: how far a shelf of theirs was read.
CREATE TABLE join_position (
    name VARCHAR(40) PRIMARY KEY,
    position BIGINT NOT NULL
);

-- Products of courses by their path; project is empty while nobody knows whose it would be; accepted is 1 or 0.
CREATE TABLE project_product (
    product VARCHAR(300) PRIMARY KEY,
    project VARCHAR(32) NOT NULL,
    accepted INTEGER NOT NULL,
    tried_at BIGINT NOT NULL
);
CREATE INDEX project_product_open ON project_product (project, tried_at);

-- What is handed over; wish is what was asked for as JSON, made the path of what became of it.
CREATE TABLE assistance_handover (
    id VARCHAR(120) PRIMARY KEY,
    source VARCHAR(100) NOT NULL,
    target VARCHAR(20) NOT NULL,
    municipality VARCHAR(10) NOT NULL,
    wish ${json} NOT NULL,
    state VARCHAR(20) NOT NULL,
    made VARCHAR(300) NOT NULL,
    reason VARCHAR(200) NOT NULL,
    asked_by BIGINT NOT NULL,
    asked_at BIGINT NOT NULL,
    tried_at BIGINT NOT NULL,
    done_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX assistance_handover_state ON assistance_handover (state, tried_at);
CREATE INDEX assistance_handover_asked_by ON assistance_handover (asked_by);

-- Values of applications that cite studies; percent is 1 where the line counts in hundredths.
CREATE TABLE application_citation (
    id VARCHAR(120) PRIMARY KEY,
    application VARCHAR(32) NOT NULL REFERENCES application,
    fact VARCHAR(64) NOT NULL,
    municipality VARCHAR(10) NOT NULL,
    source VARCHAR(250) NOT NULL,
    claimed VARCHAR(100) NOT NULL,
    percent INTEGER NOT NULL,
    state VARCHAR(20) NOT NULL,
    reason VARCHAR(40) NOT NULL,
    title VARCHAR(300) NOT NULL,
    checked_at BIGINT NOT NULL
);
CREATE INDEX application_citation_application ON application_citation (application);
CREATE INDEX application_citation_state ON application_citation (state, checked_at);

-- The path of a product is longer than the first origins were.
ALTER TABLE project ALTER COLUMN origin SET DATA TYPE VARCHAR(300);

-- Who wrote.
CREATE INDEX project_log_author ON project_log (author);
CREATE INDEX application_remark_author ON application_remark (author);
