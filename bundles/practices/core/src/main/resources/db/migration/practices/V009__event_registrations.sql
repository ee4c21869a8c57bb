-- Who comes to events. line_number is the order of coming; of a token only its digest is kept.
CREATE TABLE event_registration (
    id VARCHAR(16) PRIMARY KEY,
    event VARCHAR(16) NOT NULL REFERENCES public_event,
    line_number BIGINT NOT NULL,
    account BIGINT NOT NULL,
    name VARCHAR(200) NOT NULL,
    name_key VARCHAR(200) NOT NULL,
    email VARCHAR(300) NOT NULL,
    email_key VARCHAR(300) NOT NULL,
    organization VARCHAR(300) NOT NULL,
    organization_type VARCHAR(16) NOT NULL,
    municipality VARCHAR(5) NOT NULL,
    consents VARCHAR(600) NOT NULL,
    state VARCHAR(12) NOT NULL,
    offered_until BIGINT NOT NULL,
    token_digest VARCHAR(64) NOT NULL,
    code VARCHAR(16) NOT NULL,
    walk_in INTEGER NOT NULL,
    certified_at BIGINT NOT NULL,
    certified_hours INTEGER NOT NULL,
    revoke_due INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    erased INTEGER NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX event_registration_code ON event_registration (event, code);
CREATE INDEX event_registration_line ON event_registration (event, line_number, id);
CREATE INDEX event_registration_name ON event_registration (event, name_key, id);
CREATE INDEX event_registration_email ON event_registration (event, email_key);
CREATE INDEX event_registration_account ON event_registration (account, event);
CREATE INDEX event_registration_offer ON event_registration (state, offered_until);
CREATE INDEX event_registration_revoke ON event_registration (revoke_due, id);

CREATE TABLE event_attendance (
    id VARCHAR(16) PRIMARY KEY,
    event VARCHAR(16) NOT NULL REFERENCES public_event,
    registration VARCHAR(16) NOT NULL REFERENCES event_registration,
    session_id VARCHAR(40) NOT NULL,
    client_id VARCHAR(100) NOT NULL,
    present INTEGER NOT NULL,
    seen_at BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX event_attendance_client ON event_attendance (event, client_id);
CREATE UNIQUE INDEX event_attendance_person ON event_attendance (registration, session_id);

-- Nothing here leads to who answered, not even the time.
CREATE TABLE event_answer (
    id VARCHAR(16) PRIMARY KEY,
    event VARCHAR(16) NOT NULL REFERENCES public_event,
    question VARCHAR(40) NOT NULL,
    scale INTEGER NOT NULL,
    content VARCHAR(2000) NOT NULL
);
CREATE INDEX event_answer_event ON event_answer (event, question);
