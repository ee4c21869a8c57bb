-- Editions. title_key is what Spanish sorts by, title_folded what is searched. next_move_at is the date at which the status moves by itself; 0: none.
CREATE TABLE contest (
    id VARCHAR(64) PRIMARY KEY,
    organizer VARCHAR(10) NOT NULL,
    title VARCHAR(300) NOT NULL,
    title_folded VARCHAR(300) NOT NULL,
    title_key VARCHAR(300) NOT NULL,
    status VARCHAR(20) NOT NULL,
    definition ${json} NOT NULL,
    rules_version INTEGER NOT NULL,
    last_number INTEGER NOT NULL,
    last_question INTEGER NOT NULL,
    next_move_at BIGINT NOT NULL,
    postponed BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    opened_at BIGINT NOT NULL,
    published_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX contest_title ON contest (title_key, id);
CREATE INDEX contest_created_at ON contest (created_at, id);
CREATE INDEX contest_organizer ON contest (organizer, id);
CREATE INDEX contest_status ON contest (status, id);
CREATE INDEX contest_next_move_at ON contest (next_move_at);

CREATE TABLE contest_rules (
    contest VARCHAR(64) NOT NULL REFERENCES contest,
    number INTEGER NOT NULL,
    body ${text} NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    stored_at BIGINT NOT NULL,
    published_at BIGINT NOT NULL,
    PRIMARY KEY (contest, number)
);

CREATE TABLE contest_transition (
    id VARCHAR(16) PRIMARY KEY,
    contest VARCHAR(64) NOT NULL REFERENCES contest,
    occurred_at BIGINT NOT NULL,
    from_status VARCHAR(20) NOT NULL,
    to_status VARCHAR(20) NOT NULL,
    account BIGINT NOT NULL,
    automatic BOOLEAN NOT NULL,
    reason VARCHAR(2000) NOT NULL
);
CREATE INDEX contest_transition_contest ON contest_transition (contest, occurred_at);

CREATE TABLE question (
    contest VARCHAR(64) NOT NULL REFERENCES contest,
    number INTEGER NOT NULL,
    body ${text} NOT NULL,
    account BIGINT NOT NULL,
    asked_at BIGINT NOT NULL,
    answer ${text},
    answered_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (contest, number)
);
CREATE INDEX question_account ON question (account);

-- What is absent and sorted by is 0 (numbers, instants) or -1 (average), so that keyset paging needs no nulls.
CREATE TABLE initiative (
    id VARCHAR(16) PRIMARY KEY,
    contest VARCHAR(64) NOT NULL REFERENCES contest,
    code VARCHAR(6) NOT NULL,
    status VARCHAR(10) NOT NULL,
    title VARCHAR(200) NOT NULL,
    title_key VARCHAR(200) NOT NULL,
    category VARCHAR(64),
    lead_cut VARCHAR(5) NOT NULL,
    region VARCHAR(2) NOT NULL,
    municipalities VARCHAR(2400) NOT NULL,
    answers ${json} NOT NULL,
    team ${json} NOT NULL,
    started_on VARCHAR(10),
    external_id VARCHAR(100),
    number INTEGER NOT NULL,
    submitted_at BIGINT NOT NULL,
    receipt_at BIGINT NOT NULL,
    sha256 VARCHAR(64),
    rules_version INTEGER NOT NULL,
    screening ${json},
    screening_version BIGINT NOT NULL,
    cure_until BIGINT NOT NULL,
    before_cure ${json},
    blind_state VARCHAR(10) NOT NULL,
    search VARCHAR(32000) NOT NULL,
    author BIGINT NOT NULL,
    evaluations_assigned INTEGER NOT NULL,
    evaluations_finished INTEGER NOT NULL,
    evaluation_average DOUBLE PRECISION NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT initiative_code UNIQUE (contest, code),
    CONSTRAINT initiative_external_id UNIQUE (contest, external_id)
);
CREATE INDEX initiative_created_at ON initiative (contest, created_at, id);
CREATE INDEX initiative_title ON initiative (contest, title_key, id);
CREATE INDEX initiative_number ON initiative (contest, number, id);
CREATE INDEX initiative_submitted_at ON initiative (contest, submitted_at, id);
CREATE INDEX initiative_average ON initiative (contest, evaluation_average, id);
CREATE INDEX initiative_status ON initiative (contest, status, created_at, id);
CREATE INDEX initiative_category ON initiative (contest, category, created_at, id);
CREATE INDEX initiative_region ON initiative (contest, region, created_at, id);
CREATE INDEX initiative_lead ON initiative (contest, lead_cut, status);
CREATE INDEX initiative_cure_until ON initiative (status, cure_until);

CREATE TABLE initiative_municipality (
    initiative VARCHAR(16) NOT NULL REFERENCES initiative ON DELETE CASCADE,
    cut VARCHAR(5) NOT NULL,
    contest VARCHAR(64) NOT NULL,
    PRIMARY KEY (initiative, cut)
);
CREATE INDEX initiative_municipality_cut ON initiative_municipality (contest, cut, initiative);

-- Content is written first, in chunks of 256 KiB; the attachment points to it once it is whole.
CREATE TABLE attachment_content (
    id VARCHAR(16) PRIMARY KEY,
    touched_at BIGINT NOT NULL
);
CREATE INDEX attachment_content_touched_at ON attachment_content (touched_at);

CREATE TABLE attachment_chunk (
    content VARCHAR(16) NOT NULL REFERENCES attachment_content ON DELETE CASCADE,
    part INTEGER NOT NULL,
    bytes ${bytes} NOT NULL,
    PRIMARY KEY (content, part)
);

CREATE TABLE attachment (
    initiative VARCHAR(16) NOT NULL REFERENCES initiative ON DELETE CASCADE,
    name VARCHAR(200) NOT NULL,
    media_type VARCHAR(120) NOT NULL,
    size_bytes BIGINT NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    content VARCHAR(16) NOT NULL REFERENCES attachment_content,
    stored_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (initiative, name)
);

-- The anonymised twin, once its findings are computed.
CREATE TABLE redaction (
    initiative VARCHAR(16) PRIMARY KEY REFERENCES initiative ON DELETE CASCADE,
    contest VARCHAR(64) NOT NULL,
    findings ${json} NOT NULL,
    edits ${json} NOT NULL,
    original_sha256 VARCHAR(64) NOT NULL,
    computed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX redaction_contest ON redaction (contest);
