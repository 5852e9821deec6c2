-- The public register of apologies (publication/apologies.ts): few of many events, by the day of the letter.
create index dossier_event_apology on dossier_event (occurred_at, dossier_id)
  where type = 'Rescheduled';
comment on index dossier_event_apology is 'Sổ thư xin lỗi công khai: các lần xin lỗi, hẹn lại theo thời gian.';

-- What citizens have begun to fill in on the own form (nop-ho-so) and not yet handed in. Tables of the installation, not of
-- an agency: nothing here belongs to a dossier yet. Contents are sealed with the key of the installation.
create table online_form (
  id uuid not null,
  owner text not null,
  procedure_code text not null,
  content bytea not null,
  updated_at timestamptz not null,
  expires_at timestamptz not null,
  submitted_code text,
  constraint online_form_pkey primary key (id)
);
comment on table online_form is 'Tờ khai trực tuyến đang soạn, chưa nộp; nội dung được mã hóa bằng khóa của hệ thống.';
comment on column online_form.id is 'Định danh (UUID v7).';
comment on column online_form.owner is 'Định danh nội bộ của công dân (cd-…), không phải số định danh cá nhân.';
comment on column online_form.procedure_code is 'Mã thủ tục.';
comment on column online_form.content is 'Nội dung đã khai, mã hóa.';
comment on column online_form.updated_at is 'Lần lưu gần nhất.';
comment on column online_form.expires_at is 'Sau thời điểm này tờ khai chưa nộp bị xóa.';
comment on column online_form.submitted_code is 'Mã hồ sơ đã nộp từ tờ khai này.';

-- A person's forms (publication/forms.ts).
create index online_form_by_owner on online_form (owner, procedure_code, updated_at);
comment on index online_form_by_owner is 'Tờ khai đang soạn của một người.';

-- Clearing away what nobody finished.
create index online_form_expired on online_form (expires_at);
comment on index online_form_expired is 'Xóa tờ khai quá thời gian lưu.';

create table online_form_file (
  form_id uuid not null,
  id uuid not null,
  part_key text not null,
  bytes int not null,
  content bytea not null,
  recorded_at timestamptz not null,
  constraint online_form_file_pkey primary key (form_id, id),
  constraint online_form_file_form foreign key (form_id) references online_form (id) on delete cascade,
  constraint online_form_file_bytes check (bytes > 0)
);
comment on table online_form_file is 'Tệp kèm tờ khai đang soạn; tên và nội dung được mã hóa.';
comment on column online_form_file.form_id is 'Tờ khai.';
comment on column online_form_file.id is 'Định danh của tệp (UUID v7).';
comment on column online_form_file.part_key is 'Thành phần hồ sơ của thủ tục.';
comment on column online_form_file.bytes is 'Kích thước tệp, byte.';
comment on column online_form_file.content is 'Tên và nội dung tệp, mã hóa.';
comment on column online_form_file.recorded_at is 'Thời điểm tải lên.';

do $$
begin
  if exists (select from pg_roles where rolname = 'dunghen_app') then
    grant select, insert, update, delete on online_form, online_form_file to dunghen_app;
  end if;
end
$$;
