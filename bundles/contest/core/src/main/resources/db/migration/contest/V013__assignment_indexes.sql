-- Every index of assignments costs a tenth of the time that storing a large panel takes: one serves two.
DROP INDEX assignment_account;
DROP INDEX assignment_load;
CREATE INDEX assignment_load ON assignment (account, contest, state, id);
