-- Contents are kept by their hash outside the database (store/file); here is what is known of them and who uses them.
create table stored_file (
  sha256 bytea constraint stored_file_pkey primary key,
  bytes bigint not null,
  content_type text not null,
  kept_in text not null,
  recorded_at timestamptz not null,
  constraint stored_file_sha256_length check (octet_length(sha256) = 32),
  constraint stored_file_bytes_positive check (bytes > 0),
  constraint stored_file_kept_in check (kept_in in ('folder', 's3'))
);
comment on table stored_file is 'Nội dung tệp đã lưu trong kho tệp, mỗi nội dung một dòng; bản thân tệp nằm ngoài cơ sở dữ liệu.';
comment on column stored_file.sha256 is 'SHA-256 của nội dung, cũng là tên tệp trong kho.';
comment on column stored_file.bytes is 'Kích thước, byte.';
comment on column stored_file.content_type is 'Kiểu nội dung (MIME) do hệ thống nhận biết từ chính nội dung, không theo lời khai.';
comment on column stored_file.kept_in is 'Loại kho: folder (thư mục), s3.';
comment on column stored_file.recorded_at is 'Thời điểm lưu lần đầu.';

create table file_use (
  home_agency_id text not null,
  dossier_id uuid not null,
  id uuid not null,
  sha256 bytea not null,
  purpose text not null,
  name text not null,
  content_type text not null,
  bytes bigint not null,
  recorded_at timestamptz not null,
  actor text not null,
  constraint file_use_pkey primary key (home_agency_id, dossier_id, id),
  constraint file_use_once unique (home_agency_id, dossier_id, sha256, purpose, name),
  constraint file_use_sha256_length check (octet_length(sha256) = 32),
  constraint file_use_purpose check (purpose in ('part', 'result')),
  constraint file_use_name_length check (char_length(name) between 1 and 200)
);
comment on table file_use is 'Hồ sơ nào dùng tệp nào. Chỉ mở được tệp qua hồ sơ dùng nó; biết SHA-256 thôi thì không mở được gì.';
comment on column file_use.home_agency_id is 'Đơn vị tiếp nhận đầu tiên của hồ sơ: khóa phân tán.';
comment on column file_use.dossier_id is 'Định danh của hồ sơ.';
comment on column file_use.id is 'Định danh của lần tải lên (UUID v7).';
comment on column file_use.sha256 is 'SHA-256 của nội dung (stored_file).';
comment on column file_use.purpose is 'part: thành phần hồ sơ; result: kết quả giải quyết.';
comment on column file_use.name is 'Tên tệp đã làm sạch.';
comment on column file_use.content_type is 'Kiểu nội dung (MIME), như trong stored_file.';
comment on column file_use.bytes is 'Kích thước, byte; để cộng dung lượng của hồ sơ.';
comment on column file_use.recorded_at is 'Thời điểm tải lên.';
comment on column file_use.actor is 'Định danh người tải lên.';

create trigger stored_file_unchanged before update on stored_file
  for each row execute function refuse_change();

-- Only changing is refused: contents whose time of keeping has passed are erased by the owner of the tables.
create trigger file_use_unchanged before update on file_use
  for each row execute function refuse_change();

-- Results of a holder (find-results.ts). A correction may name the holder anew, so corrections are in the index too.
create index dossier_event_result_holder on dossier_event
  ((coalesce(data ->> 'holder', data #>> '{replacement,data,holder}')))
  where type in ('ResultIssued', 'Corrected');
comment on index dossier_event_result_holder is 'Tìm kết quả giải quyết theo người được cấp.';

-- Results by the number that is printed on them (find-results.ts).
create index dossier_event_result_number on dossier_event
  ((coalesce(data ->> 'number', data #>> '{replacement,data,number}')))
  where type in ('ResultIssued', 'Corrected');
comment on index dossier_event_result_number is 'Tìm kết quả giải quyết theo số, ký hiệu.';

-- The report of fees (fee-sums.ts): money comes and goes at an instant, whatever the dossier's month is.
create index dossier_event_fee on dossier_event (occurred_at)
  where type in ('FeePaid', 'FeeRefunded');
comment on index dossier_event_fee is 'Báo cáo thu phí, lệ phí theo thời gian.';

do $$
begin
  if exists (select from pg_roles where rolname = 'dunghen_app') then
    grant select, insert on stored_file, file_use to dunghen_app;
  end if;
end
$$;
