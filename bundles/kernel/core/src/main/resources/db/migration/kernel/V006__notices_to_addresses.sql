-- Notices to people without an account (account 0). The address goes once the mail is sent or given up; of a delivery only its digest stays.
ALTER TABLE notice ADD COLUMN address VARCHAR(300);
ALTER TABLE notice_delivery ADD COLUMN address_digest VARCHAR(64);
CREATE INDEX notice_resource ON notice (resource);

-- Addresses, as digests, that want only what can not be refused.
CREATE TABLE notice_refusal (
    address_digest VARCHAR(64) PRIMARY KEY,
    refused_at BIGINT NOT NULL
);
