-- What is published of figures (công bố): the contents as they were frozen when they were proposed, and what was done with
-- them. Nothing here belongs to a dossier. Only ever added to.
create table publication (
  id uuid constraint publication_pkey primary key,
  kind text not null,
  period text not null,
  issue_id uuid,
  as_of timestamptz not null,
  known_at timestamptz not null,
  content bytea not null,
  sha256 bytea not null,
  corrects_id uuid,
  change text,
  reason text,
  recorded_at timestamptz not null,
  proposed_by text not null,
  proposed_by_name text not null,
  constraint publication_kind check (kind in ('figures', 'ranking', 'apologies')),
  constraint publication_issue foreign key (issue_id) references report_issue (id),
  constraint publication_corrects foreign key (corrects_id) references publication (id),
  constraint publication_correction check ((corrects_id is null) = (change is null) and (corrects_id is null) = (reason is null)),
  constraint publication_sha256 check (sha256 = sha256(content))
);
comment on table publication is 'Nội dung đề nghị công bố hoặc đã công bố, giữ nguyên từng byte; chỉ ghi thêm.';
comment on column publication.id is 'Định danh (UUID v7).';
comment on column publication.kind is 'figures: số liệu quý; ranking: xếp hạng cơ quan; apologies: sổ thư xin lỗi.';
comment on column publication.period is 'Kỳ, ví dụ 2024-Q1.';
comment on column publication.issue_id is 'Báo cáo đã chốt số liệu mà nội dung lấy từ đó; trống ở sổ thư xin lỗi và ở tỉnh minh họa.';
comment on column publication.as_of is 'Số liệu tính đến thời điểm.';
comment on column publication.known_at is 'Theo dữ liệu đã biết tại thời điểm.';
comment on column publication.content is 'Nội dung (JSON, UTF-8); không có dữ liệu cá nhân.';
comment on column publication.sha256 is 'SHA-256 của nội dung.';
comment on column publication.corrects_id is 'Công bố được đính chính.';
comment on column publication.change is 'Đính chính điều gì.';
comment on column publication.reason is 'Vì sao đính chính.';
comment on column publication.recorded_at is 'Thời điểm đề nghị.';
comment on column publication.proposed_by is 'Tài khoản người đề nghị.';
comment on column publication.proposed_by_name is 'Họ tên người đề nghị lúc đề nghị.';

-- What there is of a period, and what corrects another (store/publication/publications.ts).
create index publication_by_period on publication (kind, period);
comment on index publication_by_period is 'Các lần công bố của một kỳ.';
create index publication_by_corrected on publication (corrects_id) where corrects_id is not null;
comment on index publication_by_corrected is 'Bản đính chính của một lần công bố.';

create table publication_file (
  publication_id uuid not null,
  name text not null,
  content_type text not null,
  bytes bytea not null,
  sha256 bytea not null,
  constraint publication_file_pkey primary key (publication_id, name),
  constraint publication_file_of foreign key (publication_id) references publication (id),
  constraint publication_file_sha256 check (sha256 = sha256(bytes))
);
comment on table publication_file is 'Tệp dữ liệu mở của một lần công bố, giữ nguyên từng byte; chỉ ghi thêm.';
comment on column publication_file.publication_id is 'Lần công bố.';
comment on column publication_file.name is 'Ngôn ngữ và tên tệp, ví dụ vi/tien-do-2024-Q1.csv.';
comment on column publication_file.content_type is 'Kiểu nội dung (MIME).';
comment on column publication_file.bytes is 'Nội dung.';
comment on column publication_file.sha256 is 'SHA-256 của nội dung.';

create table publication_step (
  publication_id uuid not null,
  kind text not null,
  reason text,
  recorded_at timestamptz not null,
  actor text not null,
  actor_name text not null,
  constraint publication_step_pkey primary key (publication_id, kind),
  constraint publication_step_of foreign key (publication_id) references publication (id),
  constraint publication_step_kind check (kind in ('approved', 'published', 'declined', 'withdrawn')),
  constraint publication_step_reason check (kind in ('approved', 'published') or reason <> '')
);
comment on table publication_step is 'Việc đã làm với nội dung công bố: phê duyệt, công bố, trả lại, thu hồi; chỉ ghi thêm.';
comment on column publication_step.publication_id is 'Lần công bố.';
comment on column publication_step.kind is 'approved: phê duyệt; published: công bố; declined: trả lại; withdrawn: thu hồi.';
comment on column publication_step.reason is 'Lý do trả lại, thu hồi.';
comment on column publication_step.recorded_at is 'Thời điểm.';
comment on column publication_step.actor is 'Tài khoản người làm.';
comment on column publication_step.actor_name is 'Họ tên người làm lúc làm.';

create trigger publication_append_only before update or delete on publication
  for each row execute function refuse_change();
create trigger publication_file_append_only before update or delete on publication_file
  for each row execute function refuse_change();
create trigger publication_step_append_only before update or delete on publication_step
  for each row execute function refuse_change();

do $$
begin
  if exists (select from pg_roles where rolname = 'dunghen_app') then
    grant select, insert on publication, publication_file, publication_step to dunghen_app;
  end if;
end
$$;
