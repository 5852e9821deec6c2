-- The live stream of changes (changes.ts): what was recorded after an instant, over all months, oldest first.
create index dossier_by_change on dossier (last_recorded_at, dossier_id);
comment on index dossier_by_change is 'Hồ sơ theo lần ghi cuối: dòng báo thay đổi trực tiếp cho các trang đang mở.';
