-- Territory: loaded once from CSV, never changed by the platform.
CREATE TABLE region (
    code VARCHAR(2) PRIMARY KEY,
    name VARCHAR(60) NOT NULL,
    official_name VARCHAR(100) NOT NULL,
    roman_number VARCHAR(5) NOT NULL,
    capital VARCHAR(60) NOT NULL,
    north_south INTEGER NOT NULL
);

CREATE TABLE province (
    code VARCHAR(3) PRIMARY KEY,
    name VARCHAR(60) NOT NULL,
    region VARCHAR(2) NOT NULL REFERENCES region
);

CREATE TABLE municipality (
    cut VARCHAR(5) PRIMARY KEY,
    name VARCHAR(60) NOT NULL,
    aliases VARCHAR(200),
    region VARCHAR(2) NOT NULL REFERENCES region,
    province VARCHAR(3) NOT NULL REFERENCES province,
    population_2017 BIGINT NOT NULL,
    population_2024 BIGINT,
    territory_class VARCHAR(10)
);

CREATE TABLE former_code (
    former VARCHAR(5) PRIMARY KEY,
    cut VARCHAR(5) NOT NULL REFERENCES municipality
);

CREATE TABLE measure (
    id VARCHAR(60) PRIMARY KEY,
    source_id VARCHAR(10) NOT NULL,
    name VARCHAR(200) NOT NULL,
    area VARCHAR(100) NOT NULL,
    unit VARCHAR(10) NOT NULL
);

CREATE TABLE measure_value (
    cut VARCHAR(5) NOT NULL,
    measure VARCHAR(60) NOT NULL,
    reported_year INTEGER NOT NULL,
    amount DECIMAL(20, 4) NOT NULL,
    PRIMARY KEY (cut, measure, reported_year)
);

-- Holidays that the rule of law does not give, and dates on which it is lifted.
CREATE TABLE holiday_entry (
    day VARCHAR(10) PRIMARY KEY,
    name VARCHAR(200) NOT NULL,
    mandatory BOOLEAN NOT NULL,
    working BOOLEAN NOT NULL,
    version BIGINT NOT NULL
);

-- Accounts. The row of an erased account stays without personal values: the audit trail points to its id.
CREATE TABLE account (
    id ${identity} PRIMARY KEY,
    username VARCHAR(64) NOT NULL UNIQUE,
    name VARCHAR(200) NOT NULL,
    folded VARCHAR(400) NOT NULL,
    email VARCHAR(254),
    password VARCHAR(200),
    must_change BOOLEAN NOT NULL,
    blocked BOOLEAN NOT NULL,
    erased BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX account_folded ON account (folded, username);

CREATE TABLE account_grant (
    account BIGINT NOT NULL REFERENCES account,
    role VARCHAR(20) NOT NULL,
    organization VARCHAR(10) NOT NULL,
    PRIMARY KEY (account, role, organization)
);
CREATE INDEX account_grant_role ON account_grant (role, organization);

CREATE TABLE token (
    hash VARCHAR(64) PRIMARY KEY,
    account BIGINT NOT NULL,
    issued_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX token_account ON token (account);
CREATE INDEX token_expires_at ON token (expires_at);

CREATE TABLE invitation (
    hash VARCHAR(64) PRIMARY KEY,
    account BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX invitation_account ON invitation (account);

-- Failures by keyed digest of the name that was tried, whether there is such an account or not.
CREATE TABLE login_failure (
    name_digest VARCHAR(64) PRIMARY KEY,
    failures INTEGER NOT NULL,
    last_at BIGINT NOT NULL,
    locked_until BIGINT NOT NULL
);

-- The journal. Rows are appended while the one row of audit_head is locked, so numbers follow the commits.
CREATE TABLE audit_entry (
    number BIGINT PRIMARY KEY,
    occurred_at BIGINT NOT NULL,
    account BIGINT NOT NULL,
    action VARCHAR(100) NOT NULL,
    resource VARCHAR(400) NOT NULL,
    organization VARCHAR(10) NOT NULL,
    fields ${text} NOT NULL,
    digest VARCHAR(64) NOT NULL,
    request_id VARCHAR(100) NOT NULL,
    hash VARCHAR(64) NOT NULL
);
CREATE INDEX audit_entry_resource ON audit_entry (resource, number);
CREATE INDEX audit_entry_account ON audit_entry (account, number);
CREATE INDEX audit_entry_organization ON audit_entry (organization, number);

CREATE TABLE audit_head (
    id INTEGER PRIMARY KEY,
    number BIGINT NOT NULL,
    hash VARCHAR(64) NOT NULL,
    seal VARCHAR(64) NOT NULL
);
INSERT INTO audit_head (id, number, hash, seal) VALUES (1, 0, '', '');

CREATE TABLE event (
    position BIGINT PRIMARY KEY,
    occurred_at BIGINT NOT NULL,
    type VARCHAR(100) NOT NULL,
    resource VARCHAR(400) NOT NULL,
    organization VARCHAR(10) NOT NULL,
    actor BIGINT NOT NULL,
    facts ${json} NOT NULL
);

CREATE TABLE event_consumer (
    name VARCHAR(100) PRIMARY KEY,
    position BIGINT NOT NULL,
    failures INTEGER NOT NULL
);

CREATE TABLE kept_answer (
    account BIGINT NOT NULL,
    idempotency_key VARCHAR(255) NOT NULL,
    fingerprint VARCHAR(128) NOT NULL,
    status INTEGER NOT NULL,
    headers ${json} NOT NULL,
    body ${bytes} NOT NULL,
    kept_at BIGINT NOT NULL,
    PRIMARY KEY (account, idempotency_key)
);
CREATE INDEX kept_answer_kept_at ON kept_answer (kept_at);

-- Background work.
CREATE TABLE job (
    id VARCHAR(36) PRIMARY KEY,
    kind VARCHAR(100) NOT NULL,
    account BIGINT NOT NULL,
    parameters ${json} NOT NULL,
    state VARCHAR(10) NOT NULL,
    progress DOUBLE PRECISION NOT NULL,
    cancel_asked BOOLEAN NOT NULL,
    attempts INTEGER NOT NULL,
    result ${json},
    problem ${json},
    created_at BIGINT NOT NULL,
    started_at BIGINT,
    ended_at BIGINT
);
CREATE INDEX job_state ON job (state, created_at);
CREATE INDEX job_account ON job (account);

CREATE TABLE job_body (
    job VARCHAR(36) NOT NULL REFERENCES job,
    part INTEGER NOT NULL,
    content ${bytes} NOT NULL,
    PRIMARY KEY (job, part)
);

-- The table of db-scheduler, in its own words.
CREATE TABLE scheduled_tasks (
    task_name VARCHAR(100) NOT NULL,
    task_instance VARCHAR(200) NOT NULL,
    task_data ${bytes},
    execution_time TIMESTAMP NOT NULL,
    picked BOOLEAN NOT NULL,
    picked_by VARCHAR(100),
    last_success TIMESTAMP,
    last_failure TIMESTAMP,
    consecutive_failures INTEGER,
    last_heartbeat TIMESTAMP,
    version BIGINT NOT NULL,
    priority SMALLINT,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON scheduled_tasks (last_heartbeat);
