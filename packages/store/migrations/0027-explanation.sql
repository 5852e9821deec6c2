-- What agencies explain of their late dossiers, and by when they promise to finish those that are open and overdue. Tasks are
-- of the province as a whole, like its reports: local tables. Everything is only added to.
create table explanation (
  id uuid constraint explanation_pkey primary key,
  period text not null,
  scheme text not null,
  agency_id text not null,
  policy_id text not null,
  as_of timestamptz not null,
  known_at timestamptz not null,
  report_id uuid,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_name text not null,
  constraint explanation_once unique (period, scheme, agency_id)
);
comment on table explanation is 'Yêu cầu giải trình hồ sơ quá hạn của một kỳ, mỗi cơ quan một lần; chỉ ghi thêm.';
comment on column explanation.id is 'Định danh (UUID v7).';
comment on column explanation.period is 'Kỳ báo cáo, ví dụ 2024-Q1.';
comment on column explanation.scheme is 'Cách định kỳ: calendar, day15, tt02.';
comment on column explanation.agency_id is 'Cơ quan phải giải trình, theo danh mục cơ quan.';
comment on column explanation.policy_id is 'Cách xác định đúng hạn, quá hạn.';
comment on column explanation.as_of is 'Danh sách theo tình trạng tại thời điểm này.';
comment on column explanation.known_at is 'Danh sách theo dữ liệu ghi nhận đến thời điểm này.';
comment on column explanation.report_id is 'Báo cáo đã chốt số liệu mà từ đó hệ thống tự yêu cầu; trống khi do người yêu cầu.';
comment on column explanation.recorded_at is 'Thời điểm yêu cầu.';
comment on column explanation.recorded_by is 'Tài khoản người yêu cầu, hoặc hệ thống.';
comment on column explanation.recorded_by_name is 'Tên người yêu cầu, lúc yêu cầu.';

-- Tasks of one agency, for its own page (store/explanation/explanation.ts).
create index explanation_by_agency on explanation (agency_id, recorded_at);
comment on index explanation_by_agency is 'Yêu cầu giải trình gửi đến một cơ quan.';

create table explanation_dossier (
  explanation_id uuid not null,
  place int not null,
  code text not null,
  line json not null,
  constraint explanation_dossier_pkey primary key (explanation_id, place),
  constraint explanation_dossier_once unique (explanation_id, code),
  constraint explanation_dossier_of foreign key (explanation_id) references explanation (id)
);
comment on table explanation_dossier is 'Hồ sơ quá hạn phải giải trình, như khi yêu cầu; chỉ ghi thêm.';
comment on column explanation_dossier.explanation_id is 'Yêu cầu giải trình.';
comment on column explanation_dossier.place is 'Thứ tự trong danh sách, từ 1.';
comment on column explanation_dossier.code is 'Mã hồ sơ.';
comment on column explanation_dossier.line is 'Thủ tục, ngày hẹn, ngày xong, thời gian quá hạn, bước gây chậm, cán bộ; không có dữ liệu của người nộp hồ sơ.';

-- Which late dossiers of a list have been explained, for the control room (store/explanation/explained.ts).
create index explanation_dossier_by_code on explanation_dossier (code, explanation_id);
comment on index explanation_dossier_by_code is 'Giải trình của một hồ sơ.';

create table explanation_event (
  explanation_id uuid not null,
  seq int not null,
  type text not null,
  data json not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  actor_id text not null,
  actor_name text not null,
  constraint explanation_event_pkey primary key (explanation_id, seq),
  constraint explanation_event_of foreign key (explanation_id) references explanation (id),
  constraint explanation_event_seq check (seq > 0),
  constraint explanation_event_type check (type in ('asked', 'stated', 'confirmed', 'returned', 'reminded'))
);
comment on table explanation_event is 'Quá trình giải trình: yêu cầu, nêu nguyên nhân và biện pháp, xác nhận, trả lại, nhắc; chỉ ghi thêm.';
comment on column explanation_event.explanation_id is 'Yêu cầu giải trình.';
comment on column explanation_event.seq is 'Số thứ tự việc, từ 1.';
comment on column explanation_event.type is 'Loại việc.';
comment on column explanation_event.data is 'Nội dung; không có dữ liệu của người nộp hồ sơ.';
comment on column explanation_event.occurred_at is 'Thời điểm xảy ra.';
comment on column explanation_event.recorded_at is 'Thời điểm ghi nhận.';
comment on column explanation_event.actor_id is 'Tài khoản người làm, hoặc hệ thống.';
comment on column explanation_event.actor_name is 'Tên người làm, lúc làm.';

create table backlog_promise (
  home_agency_id text not null,
  id uuid not null,
  dossier_id uuid not null,
  code text not null,
  agency_id text not null,
  promised_on date not null,
  officer text,
  note text,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_name text not null,
  constraint backlog_promise_pkey primary key (home_agency_id, id)
);
comment on table backlog_promise is 'Ngày cam kết xử lý xong từng hồ sơ đang quá hạn; cam kết sau thay cam kết trước; chỉ ghi thêm.';
comment on column backlog_promise.home_agency_id is 'Đơn vị tiếp nhận đầu tiên: khóa phân tán.';
comment on column backlog_promise.id is 'Định danh (UUID v7).';
comment on column backlog_promise.dossier_id is 'Hồ sơ.';
comment on column backlog_promise.code is 'Mã hồ sơ.';
comment on column backlog_promise.agency_id is 'Cơ quan giải quyết lúc cam kết.';
comment on column backlog_promise.promised_on is 'Ngày cam kết xử lý xong: hết ngày này.';
comment on column backlog_promise.officer is 'Người chịu trách nhiệm: tài khoản, hoặc họ tên như dữ liệu nạp vào.';
comment on column backlog_promise.note is 'Ghi chú; không có dữ liệu của người nộp hồ sơ.';
comment on column backlog_promise.occurred_at is 'Thời điểm cam kết.';
comment on column backlog_promise.recorded_at is 'Thời điểm ghi nhận.';
comment on column backlog_promise.recorded_by is 'Tài khoản người ghi.';
comment on column backlog_promise.recorded_by_name is 'Họ tên người ghi, lúc ghi.';

-- Promises of agencies, for their plan; those of some dossiers (store/backlog/promise.ts).
create index backlog_promise_by_agency on backlog_promise (agency_id, recorded_at);
comment on index backlog_promise_by_agency is 'Cam kết của một cơ quan, mới nhất sau cùng.';
create index backlog_promise_by_code on backlog_promise (code, recorded_at);
comment on index backlog_promise_by_code is 'Cam kết về một hồ sơ.';

create trigger explanation_append_only before update or delete on explanation
  for each row execute function refuse_change();
create trigger explanation_dossier_append_only before update or delete on explanation_dossier
  for each row execute function refuse_change();
create trigger explanation_event_append_only before update or delete on explanation_event
  for each row execute function refuse_change();
create trigger backlog_promise_append_only before update or delete on backlog_promise
  for each row execute function refuse_change();

do $$
begin
  if exists (select from pg_roles where rolname = 'dunghen_app') then
    grant select, insert on explanation, explanation_dossier, explanation_event, backlog_promise to dunghen_app;
    -- Whoever writes to a task's course waits for whoever does so already (row lock of the task).
    grant update on explanation to dunghen_app;
  end if;
end
$$;
