-- From when an open dossier is due soon: lists, and the rungs of the jobs, compare it with the clock.
alter table dossier add column due_soon_from timestamptz;
comment on column dossier.due_soon_from is 'Từ thời điểm này, nếu còn mở và chưa quá hạn, hồ sơ là sắp đến hạn; trống khi đã kết thúc, đang tạm dừng hoặc đã quá hạn.';

-- Queues of the whole province by time left (search-statement.ts). Most dossiers have ended: the index stays small.
create index dossier_open_by_due on dossier ((coalesce(due_at, 'infinity'::timestamptz)), dossier_id) where ended_at is null;
comment on index dossier_open_by_due is 'Hồ sơ đang giải quyết của toàn tỉnh theo thời gian còn lại.';

-- Queues of an agency by time left; of several agencies each one's order is read and merged (search-statement.ts).
create index dossier_open_by_agency_due on dossier (agency_id, (coalesce(due_at, 'infinity'::timestamptz)), dossier_id) where ended_at is null;
comment on index dossier_open_by_agency_due is 'Hồ sơ đang giải quyết của một đơn vị theo thời gian còn lại.';

-- Lists of late dossiers (search-conditions.ts): one in a hundred, asked for every day.
create index dossier_late on dossier (intake_at, dossier_id) where ended_at is not null and verdict = 'late';
comment on index dossier_late is 'Hồ sơ đã giải quyết quá hạn của toàn tỉnh.';

create index dossier_late_by_agency on dossier (agency_id, intake_at, dossier_id) where ended_at is not null and verdict = 'late';
comment on index dossier_late_by_agency is 'Hồ sơ đã giải quyết quá hạn của một đơn vị.';

-- Dossiers that an agency received for, or holds of, another one (search-statement.ts). Few; but the planner takes two columns
-- that are nearly always equal for independent, so that it needs statistics of what tells them apart.
create index dossier_received_elsewhere on dossier ((nullif(receiving_agency_id, agency_id))) where nullif(receiving_agency_id, agency_id) is not null;
comment on index dossier_received_elsewhere is 'Hồ sơ tiếp nhận cho cơ quan khác giải quyết.';

create statistics dossier_received_elsewhere_share on (nullif(receiving_agency_id, agency_id)) from dossier;
comment on statistics dossier_received_elsewhere_share is 'Tỷ lệ hồ sơ tiếp nhận cho cơ quan khác giải quyết.';

create index dossier_held_elsewhere on dossier ((nullif(holding_agency_id, agency_id))) where nullif(holding_agency_id, agency_id) is not null;
comment on index dossier_held_elsewhere is 'Hồ sơ đang giữ của cơ quan khác giải quyết.';

create statistics dossier_held_elsewhere_share on (nullif(holding_agency_id, agency_id)) from dossier;
comment on statistics dossier_held_elsewhere_share is 'Tỷ lệ hồ sơ đang giữ của cơ quan khác giải quyết.';

-- Lists by code (search-place.ts), by code point on every server.
create index dossier_by_code on dossier (code collate "C", dossier_id);
comment on index dossier_by_code is 'Danh sách theo mã hồ sơ.';

-- Search by words (search-conditions.ts): the words of the key are the lexemes as they are; no dictionary, no extension.
create index dossier_by_word on dossier using gin (array_to_tsvector(array_remove(string_to_array(search_key, ' '), '')));
comment on index dossier_by_word is 'Tìm hồ sơ theo từ của khóa tìm kiếm, không dấu.';
