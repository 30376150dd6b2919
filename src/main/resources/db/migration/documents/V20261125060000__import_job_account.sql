-- Whoever sent a list finds it again; the account stands in another module's table, so no foreign key.

alter table import_job add column account bigint;
create index import_job_account_ix on import_job (account);
comment on column import_job.account is 'The account it was sent with; null for what came before there were accounts';
