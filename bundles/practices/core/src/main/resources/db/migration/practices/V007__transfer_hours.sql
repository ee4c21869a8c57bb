-- The ledger of hours between municipalities. stated_by is a CUT code or amuch; account is who wrote it, 0 once erased.
CREATE TABLE transfer_hours (
    id VARCHAR(24) PRIMARY KEY,
    transfer VARCHAR(16) NOT NULL REFERENCES transfer,
    number INTEGER NOT NULL,
    giver VARCHAR(5) NOT NULL,
    receiver VARCHAR(5) NOT NULL,
    minutes INTEGER NOT NULL,
    given_on INTEGER NOT NULL,
    kind VARCHAR(60) NOT NULL,
    note VARCHAR(2000) NOT NULL,
    stated_by VARCHAR(5) NOT NULL,
    state VARCHAR(9) NOT NULL,
    stated_at BIGINT NOT NULL,
    account BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX transfer_hours_number ON transfer_hours (transfer, number);
CREATE INDEX transfer_hours_giver ON transfer_hours (giver, given_on);
CREATE INDEX transfer_hours_receiver ON transfer_hours (receiver, given_on);
CREATE INDEX transfer_hours_account ON transfer_hours (account);
