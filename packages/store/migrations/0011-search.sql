-- From when an open dossier is due soon: lists, and the rungs of the jobs, compare it with the clock.
alter table dossier add column due_soon_from timestamptz;
comment on column dossier.due_soon_from is 'Từ thời điểm này, nếu còn mở và chưa quá hạn, hồ sơ là sắp đến hạn; trống khi đã kết thúc, đang tạm dừng hoặc đã quá hạn.';

-- Queues of the whole province by time left (search-statement.ts). Most dossiers have ended: the index stays small.
create index dossier_open_by_due on dossier ((coalesce(due_at, 'infinity'::timestamptz)), dossier_id) where ended_at is null;
comment on index dossier_open_by_due is 'Hồ sơ đang giải quyết của toàn tỉnh theo thời gian còn lại.';

-- Queues of an agency by time left; of several agencies each one's order is read and merged (search-statement.ts).
create index dossier_open_by_agency_due on dossier (agency_id, (coalesce(due_at, 'infinity'::timestamptz)), dossier_id) where ended_at is null;
comment on index dossier_open_by_agency_due is 'Hồ sơ đang giải quyết của một đơn vị theo thời gian còn lại.';

-- Lists by code (search-place.ts), by code point on every server.
create index dossier_by_code on dossier (code collate "C", dossier_id);
comment on index dossier_by_code is 'Danh sách theo mã hồ sơ.';

-- Search by words (search-conditions.ts): the words of the key are the lexemes as they are; no dictionary, no extension.
create index dossier_by_word on dossier using gin (array_to_tsvector(array_remove(string_to_array(search_key, ' '), '')));
comment on index dossier_by_word is 'Tìm hồ sơ theo từ của khóa tìm kiếm, không dấu.';
