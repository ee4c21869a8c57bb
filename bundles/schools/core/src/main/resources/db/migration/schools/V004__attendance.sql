-- Attendance of sessions. Who changes anything of a session updates its row first; version grows with whatever is shown, 0 while nothing
-- was recorded; the codes for self check-in come from the secret.
CREATE TABLE attendance_session (
    edition VARCHAR(64) NOT NULL REFERENCES edition,
    number INTEGER NOT NULL,
    secret VARCHAR(64) NOT NULL,
    turn BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (edition, number)
);

-- What is on record of each person in each session now.
CREATE TABLE attendance (
    edition VARCHAR(64) NOT NULL,
    number INTEGER NOT NULL,
    enrolment VARCHAR(64) NOT NULL,
    person VARCHAR(64) NOT NULL,
    status VARCHAR(12) NOT NULL,
    source VARCHAR(8) NOT NULL,
    note VARCHAR(500) NOT NULL,
    account BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    PRIMARY KEY (edition, number, enrolment),
    FOREIGN KEY (edition, number) REFERENCES attendance_session
);
CREATE INDEX attendance_person ON attendance (person, edition, number);
CREATE INDEX attendance_account ON attendance (account);

-- Every change of it; nothing of it but the note, the reason and the account ever changes, and those only to be emptied.
CREATE TABLE attendance_change (
    id VARCHAR(16) PRIMARY KEY,
    edition VARCHAR(64) NOT NULL,
    number INTEGER NOT NULL,
    enrolment VARCHAR(64) NOT NULL,
    person VARCHAR(64) NOT NULL,
    status_before VARCHAR(12) NOT NULL,
    status VARCHAR(12) NOT NULL,
    source VARCHAR(8) NOT NULL,
    note VARCHAR(500) NOT NULL,
    account BIGINT NOT NULL,
    batch VARCHAR(100) NOT NULL,
    reason VARCHAR(2000) NOT NULL,
    turn BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    stored_at BIGINT NOT NULL,
    FOREIGN KEY (edition, number) REFERENCES attendance_session
);
CREATE INDEX attendance_change_session ON attendance_change (edition, number, turn, id);
CREATE INDEX attendance_change_enrolment ON attendance_change (enrolment, number, turn, id);
CREATE INDEX attendance_change_person ON attendance_change (person);
CREATE INDEX attendance_change_account ON attendance_change (account);

-- Offline batches, with the answer that each was given.
CREATE TABLE attendance_batch (
    edition VARCHAR(64) NOT NULL,
    number INTEGER NOT NULL,
    client_id VARCHAR(100) NOT NULL,
    digest VARCHAR(64) NOT NULL,
    device VARCHAR(100) NOT NULL,
    account BIGINT NOT NULL,
    captured_at BIGINT NOT NULL,
    stored_at BIGINT NOT NULL,
    answer ${json} NOT NULL,
    PRIMARY KEY (edition, number, client_id),
    FOREIGN KEY (edition, number) REFERENCES attendance_session
);
CREATE INDEX attendance_batch_account ON attendance_batch (account);

-- Captures that did not agree with the record. settled is empty while nobody has decided.
CREATE TABLE attendance_conflict (
    id VARCHAR(16) PRIMARY KEY,
    edition VARCHAR(64) NOT NULL,
    number INTEGER NOT NULL,
    enrolment VARCHAR(64) NOT NULL,
    person VARCHAR(64) NOT NULL,
    stored VARCHAR(12) NOT NULL,
    stored_source VARCHAR(8) NOT NULL,
    offered VARCHAR(12) NOT NULL,
    offered_source VARCHAR(8) NOT NULL,
    batch VARCHAR(100) NOT NULL,
    device VARCHAR(100) NOT NULL,
    note VARCHAR(500) NOT NULL,
    account BIGINT NOT NULL,
    captured_at BIGINT NOT NULL,
    opened_at BIGINT NOT NULL,
    settled VARCHAR(12) NOT NULL,
    reason VARCHAR(2000) NOT NULL,
    settled_by BIGINT NOT NULL,
    settled_at BIGINT NOT NULL,
    FOREIGN KEY (edition, number) REFERENCES attendance_session
);
CREATE INDEX attendance_conflict_session ON attendance_conflict (edition, number, opened_at, id);
CREATE INDEX attendance_conflict_person ON attendance_conflict (person);
CREATE INDEX attendance_conflict_account ON attendance_conflict (account);
CREATE INDEX attendance_conflict_settled_by ON attendance_conflict (settled_by);

-- Contents of scans, written first, in chunks of 256 KiB; the scan points to one once it is whole.
CREATE TABLE attendance_scan_content (
    id VARCHAR(16) PRIMARY KEY,
    touched_at BIGINT NOT NULL
);
CREATE INDEX attendance_scan_content_touched_at ON attendance_scan_content (touched_at);

-- Signed sheets, scanned: the last one of each session.
CREATE TABLE attendance_scan (
    edition VARCHAR(64) NOT NULL,
    number INTEGER NOT NULL,
    content VARCHAR(16) NOT NULL REFERENCES attendance_scan_content,
    media_type VARCHAR(30) NOT NULL,
    size_bytes BIGINT NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    account BIGINT NOT NULL,
    stored_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (edition, number),
    FOREIGN KEY (edition, number) REFERENCES attendance_session
);
CREATE INDEX attendance_scan_account ON attendance_scan (account);
CREATE INDEX attendance_scan_pointing ON attendance_scan (content);

CREATE TABLE attendance_scan_chunk (
    content VARCHAR(16) NOT NULL REFERENCES attendance_scan_content ON DELETE CASCADE,
    part INTEGER NOT NULL,
    bytes ${bytes} NOT NULL,
    PRIMARY KEY (content, part)
);
