-- Practices that were removed, so that the index of every node learns of it; kept for some days.
CREATE TABLE practice_removal (
    practice VARCHAR(16) PRIMARY KEY,
    removed_at BIGINT NOT NULL
);
CREATE INDEX practice_removal_removed_at ON practice_removal (removed_at);

-- What a municipality said of the publication of its sheet: who, when, and on which version of its text.
CREATE TABLE practice_consent (
    practice VARCHAR(16) NOT NULL,
    number INTEGER NOT NULL,
    given VARCHAR(3) NOT NULL,
    account BIGINT NOT NULL,
    text_sha256 VARCHAR(64) NOT NULL,
    basis VARCHAR(1000) NOT NULL,
    said_at BIGINT NOT NULL,
    PRIMARY KEY (practice, number)
);
CREATE INDEX practice_consent_account ON practice_consent (account);
