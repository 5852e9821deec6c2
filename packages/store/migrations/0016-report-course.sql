-- What happens to a report between its draft and its issue: its free parts, confirmation by the agencies, decisions.
create table report_event (
  issue_id uuid not null,
  seq int not null,
  type text not null,
  data json not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  actor_id text not null,
  actor_name text not null,
  constraint report_event_pkey primary key (issue_id, seq),
  constraint report_event_issue foreign key (issue_id) references report_issue (id),
  constraint report_event_seq check (seq > 0),
  constraint report_event_type check (type in ('drafted', 'edited', 'recounted', 'sent', 'confirmed', 'objected', 'silent', 'accepted', 'rejected', 'frozen', 'submitted', 'issued', 'discarded'))
);
comment on table report_event is 'Quá trình của báo cáo: soạn, đối chiếu số liệu, chốt, trình ký, ban hành. Chỉ ghi thêm.';
comment on column report_event.issue_id is 'Báo cáo.';
comment on column report_event.seq is 'Số thứ tự việc trong báo cáo, từ 1.';
comment on column report_event.type is 'Loại việc.';
comment on column report_event.data is 'Nội dung việc, không có dữ liệu của người nộp hồ sơ.';
comment on column report_event.occurred_at is 'Thời điểm xảy ra; của việc không có ý kiến là hạn trả lời.';
comment on column report_event.recorded_at is 'Thời điểm ghi nhận.';
comment on column report_event.actor_id is 'Tài khoản của người làm, hoặc hệ thống.';
comment on column report_event.actor_name is 'Tên người làm, như hiện cho người đọc.';

create table report_evidence (
  issue_id uuid not null,
  id uuid not null,
  agency_id text not null,
  name text not null,
  content_type text not null,
  bytes bytea not null,
  sha256 bytea not null,
  recorded_at timestamptz not null,
  actor_id text not null,
  constraint report_evidence_pkey primary key (issue_id, id),
  constraint report_evidence_issue foreign key (issue_id) references report_issue (id),
  constraint report_evidence_sha256 check (sha256 = sha256(bytes))
);
comment on table report_evidence is 'Tệp minh chứng kèm ý kiến của cơ quan khi đối chiếu số liệu. Chỉ ghi thêm.';
comment on column report_evidence.issue_id is 'Báo cáo.';
comment on column report_evidence.id is 'Định danh (UUID v7).';
comment on column report_evidence.agency_id is 'Cơ quan gửi.';
comment on column report_evidence.name is 'Tên tệp.';
comment on column report_evidence.content_type is 'Kiểu nội dung (MIME), theo chính nội dung tệp.';
comment on column report_evidence.bytes is 'Nội dung.';
comment on column report_evidence.sha256 is 'SHA-256 của nội dung.';
comment on column report_evidence.recorded_at is 'Thời điểm nhận.';
comment on column report_evidence.actor_id is 'Tài khoản của người gửi.';

-- What was said stays said, for whoever owns the tables too.
create function refuse_report_change() returns trigger language plpgsql as $$
begin
  raise exception 'what is recorded of report % stays', old.issue_id using errcode = '2F002';
end
$$;
comment on function refuse_report_change() is 'Từ chối sửa, xóa việc đã ghi của báo cáo.';

create trigger report_event_kept before update or delete on report_event
  for each row execute function refuse_report_change();
create trigger report_evidence_kept before update or delete on report_evidence
  for each row execute function refuse_report_change();

do $$
begin
  if exists (select from pg_roles where rolname = 'dunghen_app') then
    grant select, insert on report_event, report_evidence to dunghen_app;
  end if;
end
$$;
