-- Funding: sets of rules and what was written of applications as JSON. A remark never changes; days are ISO dates, '9999-12-31' until
-- others follow.
CREATE TABLE funding_line (
    id VARCHAR(64) PRIMARY KEY,
    line VARCHAR(40) NOT NULL,
    region VARCHAR(2) NOT NULL,
    valid_from VARCHAR(10) NOT NULL,
    valid_until VARCHAR(10) NOT NULL,
    rules ${json} NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX funding_line_from ON funding_line (valid_from, id);

CREATE TABLE application (
    id VARCHAR(32) PRIMARY KEY,
    municipality VARCHAR(10) NOT NULL,
    funding_line VARCHAR(64) NOT NULL REFERENCES funding_line,
    project VARCHAR(32) NOT NULL,
    state VARCHAR(40) NOT NULL,
    draft ${json} NOT NULL,
    documents ${json} NOT NULL,
    remarks INTEGER NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX application_created_at ON application (created_at, id);
CREATE INDEX application_changed_at ON application (changed_at, id);
CREATE INDEX application_municipality ON application (municipality, changed_at, id);
CREATE INDEX application_funding_line ON application (funding_line, changed_at, id);

CREATE TABLE application_remark (
    id VARCHAR(48) PRIMARY KEY,
    application VARCHAR(32) NOT NULL REFERENCES application,
    remark_number INTEGER NOT NULL,
    kind VARCHAR(20) NOT NULL,
    said VARCHAR(4000) NOT NULL,
    pesos BIGINT NOT NULL,
    author BIGINT NOT NULL,
    written_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX application_remark_number ON application_remark (application, remark_number);
