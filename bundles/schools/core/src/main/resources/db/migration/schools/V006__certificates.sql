-- Certificates. Name, salt and name_key are emptied when the person's data are erased; of the rest only what tells of the revocation and of
-- the successor is ever written again. Empty texts and 0 stand for what is not there.
CREATE TABLE certificate (
    code VARCHAR(12) PRIMARY KEY,
    serial VARCHAR(40) NOT NULL,
    edition VARCHAR(64) NOT NULL REFERENCES edition,
    enrolment VARCHAR(64) NOT NULL REFERENCES enrolment,
    subject VARCHAR(36) NOT NULL,
    name VARCHAR(200) NOT NULL,
    salt VARCHAR(64) NOT NULL,
    content ${json} NOT NULL,
    issued_at BIGINT NOT NULL,
    issued_by BIGINT NOT NULL,
    revoked_at BIGINT NOT NULL,
    revoked_by BIGINT NOT NULL,
    cause VARCHAR(20) NOT NULL,
    reason VARCHAR(2000) NOT NULL,
    replaces VARCHAR(12) NOT NULL,
    replaced_by VARCHAR(12) NOT NULL,
    status_list INTEGER NOT NULL,
    status_index INTEGER NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT certificate_serial_once UNIQUE (serial),
    CONSTRAINT certificate_status_once UNIQUE (status_list, status_index)
);
CREATE INDEX certificate_edition ON certificate (edition, serial);
CREATE INDEX certificate_edition_issued ON certificate (edition, issued_at, code);
CREATE INDEX certificate_enrolment ON certificate (enrolment, issued_at);
CREATE INDEX certificate_issued_by ON certificate (issued_by);
CREATE INDEX certificate_revoked_by ON certificate (revoked_by);

-- Counts the certificates of an organization and a year; who issues updates it.
CREATE TABLE certificate_series (
    organization VARCHAR(10) NOT NULL,
    issue_year INTEGER NOT NULL,
    last_number INTEGER NOT NULL,
    PRIMARY KEY (organization, issue_year)
);

-- Editions that have certificates, with the state of attendance, grades and rule by which they were last judged.
CREATE TABLE certificate_review (
    edition VARCHAR(64) PRIMARY KEY REFERENCES edition,
    stamp VARCHAR(100) NOT NULL,
    reviewed_at BIGINT NOT NULL
);

-- Lists of bits that tell which certificates are revoked; used counts the places that were given.
CREATE TABLE credential_status_list (
    number INTEGER PRIMARY KEY,
    used INTEGER NOT NULL,
    created_at BIGINT NOT NULL
);

-- Keys by which credentials are signed. The private key is sealed under the key of the installation, and empty once it was destroyed;
-- turn is 0 for the key in use, and otherwise unlike any other, so that only one is in use.
CREATE TABLE credential_key (
    id VARCHAR(16) PRIMARY KEY,
    public_key VARCHAR(60) NOT NULL,
    private_key VARCHAR(200) NOT NULL,
    turn BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    retired_at BIGINT NOT NULL,
    withdrawn INTEGER NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT credential_key_in_use UNIQUE (turn)
);
CREATE INDEX credential_key_created_at ON credential_key (created_at, id);
