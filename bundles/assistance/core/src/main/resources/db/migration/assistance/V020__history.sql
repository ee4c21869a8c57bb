-- Requests that were answered elsewhere: the id that they had there, and a digest of all that was told of them; null for those that were
-- asked here.
ALTER TABLE assistance_request ADD COLUMN external_id VARCHAR(64);
ALTER TABLE assistance_request ADD COLUMN fingerprint VARCHAR(36);
ALTER TABLE assistance_request ADD CONSTRAINT assistance_request_external UNIQUE (external_id);
