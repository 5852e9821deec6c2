create table report_issue (
  id uuid constraint report_issue_pkey primary key,
  kind text not null,
  period text not null,
  scheme text not null,
  state text not null,
  as_of timestamptz not null,
  known_at timestamptz not null,
  policy_id text not null,
  model json not null,
  number text,
  issued_on date,
  signer text,
  replaces_id uuid,
  replaces_as text,
  recorded_at timestamptz not null,
  actor text,
  constraint report_issue_state check (state in ('draft', 'frozen', 'submitted', 'issued')),
  constraint report_issue_issued check (state <> 'issued' or (number is not null and issued_on is not null and signer is not null)),
  constraint report_issue_replaces check ((replaces_id is null) = (replaces_as is null)),
  constraint report_issue_replaced foreign key (replaces_id) references report_issue (id)
);
comment on table report_issue is 'Báo cáo: dự thảo, đã chốt số liệu, đã trình ký, đã ban hành.';
comment on column report_issue.id is 'Định danh (UUID v7).';
comment on column report_issue.kind is 'Loại báo cáo.';
comment on column report_issue.period is 'Kỳ báo cáo, ví dụ 2024-Q1.';
comment on column report_issue.scheme is 'Cách chia kỳ: calendar, day15, tt02.';
comment on column report_issue.state is 'Trạng thái.';
comment on column report_issue.as_of is 'Số liệu tính đến thời điểm.';
comment on column report_issue.known_at is 'Theo dữ liệu đã biết tại thời điểm.';
comment on column report_issue.policy_id is 'Cách đánh giá.';
comment on column report_issue.model is 'Toàn bộ nội dung báo cáo, đúng như đã chốt.';
comment on column report_issue.number is 'Số, ký hiệu văn bản.';
comment on column report_issue.issued_on is 'Ngày ban hành.';
comment on column report_issue.signer is 'Người ký.';
comment on column report_issue.replaces_id is 'Báo cáo bị thay thế hoặc được đính chính.';
comment on column report_issue.replaces_as is 'replacement: thay thế; correction: đính chính.';
comment on column report_issue.recorded_at is 'Thời điểm ghi lần cuối.';
comment on column report_issue.actor is 'Người ghi lần cuối.';

-- The reports of a period, newest first (issue.ts).
create index report_issue_by_period on report_issue (period, recorded_at);
comment on index report_issue_by_period is 'Danh sách báo cáo của một kỳ.';

-- Frozen figures stay as they are: only state, number, date, signer and who recorded them may still come.
create function refuse_thaw() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and (tg_op = 'DELETE' or new.state = 'draft' or new.model::text <> old.model::text
    or (new.kind, new.period, new.scheme, new.as_of, new.known_at, new.policy_id)
      is distinct from (old.kind, old.period, old.scheme, old.as_of, old.known_at, old.policy_id)) then
    raise exception 'report % is frozen', old.id using errcode = '2F002';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end
$$;
comment on function refuse_thaw() is 'Từ chối sửa báo cáo đã chốt số liệu.';

create trigger report_issue_frozen before update or delete on report_issue
  for each row execute function refuse_thaw();

create table report_document (
  issue_id uuid not null,
  ordinal int not null,
  role text not null,
  name text not null,
  content_type text not null,
  bytes bytea not null,
  sha256 bytea not null,
  constraint report_document_pkey primary key (issue_id, ordinal),
  constraint report_document_issue foreign key (issue_id) references report_issue (id),
  constraint report_document_role check (role in ('document', 'signed')),
  constraint report_document_sha256 check (sha256 = sha256(bytes))
);
comment on table report_document is 'Tệp của báo cáo, giữ nguyên từng byte.';
comment on column report_document.issue_id is 'Báo cáo.';
comment on column report_document.ordinal is 'Số thứ tự của tệp.';
comment on column report_document.role is 'document: tệp đã lập; signed: bản đã ký.';
comment on column report_document.name is 'Tên tệp.';
comment on column report_document.content_type is 'Kiểu nội dung (MIME).';
comment on column report_document.bytes is 'Nội dung.';
comment on column report_document.sha256 is 'SHA-256 của nội dung.';

create function refuse_document_change() returns trigger language plpgsql as $$
begin
  if exists (select from report_issue i where i.id = old.issue_id and i.state <> 'draft') then
    raise exception 'documents of report % are frozen', old.issue_id using errcode = '2F002';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end
$$;
comment on function refuse_document_change() is 'Từ chối sửa tệp của báo cáo đã chốt số liệu.';

create trigger report_document_frozen before update or delete on report_document
  for each row execute function refuse_document_change();
