-- Devices that collect by OpenRosa. secret_hash is SHA-256 of the generated secret; digests are the hashes of HTTP Digest, sealed. A nonce
-- that was used is kept until it expires, with the highest count. Instants are milliseconds.
CREATE TABLE survey_device (
    id VARCHAR(20) PRIMARY KEY,
    survey VARCHAR(80) NOT NULL REFERENCES survey,
    name VARCHAR(100) NOT NULL,
    interviewer VARCHAR(64) NOT NULL,
    secret_hash VARCHAR(64) NOT NULL,
    digests VARCHAR(400) NOT NULL,
    created_at BIGINT NOT NULL,
    used_at BIGINT,
    revoked_at BIGINT
);
CREATE INDEX survey_device_survey ON survey_device (survey, created_at, id);

CREATE TABLE survey_device_nonce (
    nonce VARCHAR(64) PRIMARY KEY,
    last_count BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX survey_device_nonce_expiry ON survey_device_nonce (expires_at);
