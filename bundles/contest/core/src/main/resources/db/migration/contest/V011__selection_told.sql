-- What a selection was decided from and its hashes; null in those that were confirmed before.
ALTER TABLE selection ADD COLUMN decided_from ${json};
ALTER TABLE selection ADD COLUMN input_sha256 VARCHAR(64);
ALTER TABLE selection ADD COLUMN sha256 VARCHAR(64);

-- Decisions on eligibility that wait, among organisers, until all are applied in one act.
CREATE TABLE pending_screening (
    initiative VARCHAR(16) PRIMARY KEY REFERENCES initiative,
    contest VARCHAR(64) NOT NULL REFERENCES contest,
    body ${json} NOT NULL,
    filed_sha256 VARCHAR(64) NOT NULL,
    decided_at BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX pending_screening_contest ON pending_screening (contest);
