-- Keys of more than one algorithm: one of each is in use. A modulus of 2048 bits is 342 characters, its private key sealed about 1,700.
ALTER TABLE credential_key ADD COLUMN algorithm VARCHAR(8) DEFAULT 'EdDSA' NOT NULL;
ALTER TABLE credential_key ALTER COLUMN public_key SET DATA TYPE VARCHAR(400);
ALTER TABLE credential_key ALTER COLUMN private_key SET DATA TYPE VARCHAR(2000);
ALTER TABLE credential_key DROP CONSTRAINT credential_key_in_use;
ALTER TABLE credential_key ADD CONSTRAINT credential_key_in_use UNIQUE (algorithm, turn);
