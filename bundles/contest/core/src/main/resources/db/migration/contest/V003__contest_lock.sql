-- What is locked while a contest or a part of it changes; nobody reads it, so that readers never wait for it.
CREATE TABLE contest_lock (
    contest VARCHAR(64) PRIMARY KEY REFERENCES contest
);
INSERT INTO contest_lock (contest) SELECT id FROM contest;
