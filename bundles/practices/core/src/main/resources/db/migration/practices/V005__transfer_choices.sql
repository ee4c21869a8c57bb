-- Which transfer strategy a municipality is served by when it names none. versions is an interval or exact version, or empty.
CREATE TABLE transfer_choice (
    municipality VARCHAR(5) PRIMARY KEY,
    strategy VARCHAR(64) NOT NULL,
    versions VARCHAR(64) NOT NULL,
    parameters ${json} NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX transfer_choice_strategy ON transfer_choice (strategy, municipality);
