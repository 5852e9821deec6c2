-- Events of petitions are chained as a dossier's are (store/petition/chain.ts). Events written before have no hash: the
-- chain of a petition begins with the first one written since.
alter table petition_event add column hash bytea,
  add constraint petition_event_hash_length check (octet_length(hash) = 32);
comment on column petition_event.hash is 'SHA-256 của việc cùng với hash của việc trước; trống ở việc ghi trước khi có chuỗi.';

alter table petition add column hash bytea,
  add constraint petition_hash_length check (octet_length(hash) = 32);
comment on column petition.hash is 'Hash của việc cuối; trống khi mọi việc được ghi trước khi có chuỗi.';
