-- Reconciliation with the National Portal: runs, what differed in each, and what people did about it. Of the province as a
-- whole, like its reports: local tables, not distributed. The rows of the portal's list lie in a temporary table while a
-- run is made (store/reconciliation); what is kept is what differed.
create table reconciliation_run (
  id uuid constraint reconciliation_run_pkey primary key,
  state text not null,
  source text not null,
  name text not null,
  sha256 bytea,
  bytes bigint,
  layout jsonb not null,
  choices jsonb not null default '{}',
  period text,
  period_from timestamptz,
  period_to timestamptz,
  as_of timestamptz,
  known_at timestamptz,
  created_at timestamptz not null,
  created_by text not null,
  created_by_name text not null,
  ended_at timestamptz,
  previous_id uuid,
  counts jsonb,
  failure text,
  constraint reconciliation_run_state check (state in ('staged', 'running', 'done', 'failed')),
  constraint reconciliation_run_source check (source in ('file', 'protocol')),
  constraint reconciliation_run_sha256_length check (octet_length(sha256) = 32),
  constraint reconciliation_run_done check ((state = 'done') = (counts is not null))
);
comment on table reconciliation_run is 'Các lần đối soát hồ sơ của tỉnh với Cổng Dịch vụ công quốc gia.';
comment on column reconciliation_run.id is 'Định danh (UUID v7).';
comment on column reconciliation_run.state is 'Trạng thái: staged (đã đưa danh sách lên), running, done, failed.';
comment on column reconciliation_run.source is 'Danh sách của Cổng lấy từ đâu: file (tệp xuất), protocol (tra cứu qua kết nối).';
comment on column reconciliation_run.name is 'Tên tệp, không có thư mục; địa chỉ kết nối không ghi ở đây.';
comment on column reconciliation_run.sha256 is 'SHA-256 của tệp trong kho tệp; trống khi lấy qua kết nối hoặc đã xóa.';
comment on column reconciliation_run.bytes is 'Độ lớn của tệp, tính bằng byte.';
comment on column reconciliation_run.layout is 'Các cột của tệp, như đã nhận ra; không có giá trị của ô.';
comment on column reconciliation_run.choices is 'Cột nào là gì, khác với cách nhận tự động.';
comment on column reconciliation_run.period is 'Kỳ đối soát, ví dụ 2024-Q1; trống là mọi hồ sơ.';
comment on column reconciliation_run.period_from is 'Đầu kỳ.';
comment on column reconciliation_run.period_to is 'Cuối kỳ, không kể thời điểm này.';
comment on column reconciliation_run.as_of is 'Hai bên được so sánh theo tình trạng ngay trước thời điểm này.';
comment on column reconciliation_run.known_at is 'Theo dữ liệu của tỉnh ghi nhận đến thời điểm này.';
comment on column reconciliation_run.created_at is 'Thời điểm đưa danh sách lên, hoặc giao đối soát qua kết nối.';
comment on column reconciliation_run.created_by is 'Tài khoản đã giao.';
comment on column reconciliation_run.created_by_name is 'Tên người đã giao, lúc giao.';
comment on column reconciliation_run.ended_at is 'Thời điểm xong hoặc hỏng.';
comment on column reconciliation_run.previous_id is 'Lần đối soát xong liền trước của cùng kỳ, để so sánh.';
comment on column reconciliation_run.counts is 'Các con số: dòng của Cổng, hồ sơ của tỉnh, quá hạn hai bên, từng loại chênh lệch, ô không đọc được.';
comment on column reconciliation_run.failure is 'Vì sao không xong, bằng lời.';

create index reconciliation_run_by_time on reconciliation_run (created_at, id);
comment on index reconciliation_run_by_time is 'Danh sách các lần đối soát, mới trước; lần liền trước của cùng kỳ.';

create table reconciliation_case (
  run_id uuid not null,
  code text not null,
  agency_id text,
  home_agency_id text,
  intake_month date,
  dossier_id uuid,
  kinds text[] not null,
  causes text[] not null,
  gaps int[] not null,
  behind text,
  here jsonb,
  there jsonb,
  constraint reconciliation_case_pkey primary key (run_id, code),
  constraint reconciliation_case_of foreign key (run_id) references reconciliation_run (id),
  constraint reconciliation_case_aligned check (cardinality(kinds) > 0 and cardinality(causes) = cardinality(kinds) and cardinality(gaps) = cardinality(kinds)),
  constraint reconciliation_case_behind check (behind in ('here', 'portal')),
  constraint reconciliation_case_sides check (here is not null or there is not null)
);
comment on table reconciliation_case is 'Hồ sơ có chênh lệch trong một lần đối soát, với giá trị của hai bên lúc ấy; chỉ ghi thêm. Không có dữ liệu cá nhân.';
comment on column reconciliation_case.run_id is 'Lần đối soát.';
comment on column reconciliation_case.code is 'Mã hồ sơ.';
comment on column reconciliation_case.agency_id is 'Cơ quan giải quyết theo tỉnh, nếu không thì theo Cổng; trống khi không rõ.';
comment on column reconciliation_case.home_agency_id is 'Đơn vị tiếp nhận đầu tiên của hồ sơ, nếu hồ sơ có ở tỉnh.';
comment on column reconciliation_case.intake_month is 'Ngày đầu của tháng tiếp nhận, nếu hồ sơ có ở tỉnh.';
comment on column reconciliation_case.dossier_id is 'Định danh của hồ sơ, nếu hồ sơ có ở tỉnh.';
comment on column reconciliation_case.kinds is 'Các loại chênh lệch.';
comment on column reconciliation_case.causes is 'Nguyên nhân của từng loại, cùng thứ tự.';
comment on column reconciliation_case.gaps is 'Phần của từng loại trong hiệu số quá hạn ở tỉnh trừ quá hạn trên Cổng, cùng thứ tự.';
comment on column reconciliation_case.behind is 'Khi khác trạng thái: bên còn ở bước trước (here: tỉnh, portal: Cổng).';
comment on column reconciliation_case.here is 'Giá trị ở tỉnh; trống khi tỉnh không có hồ sơ.';
comment on column reconciliation_case.there is 'Giá trị trên Cổng; trống khi Cổng không có hồ sơ.';

create index reconciliation_case_by_agency on reconciliation_case (run_id, agency_id, code);
comment on index reconciliation_case_by_agency is 'Chênh lệch của một cơ quan trong một lần đối soát: danh sách, văn bản của cơ quan ấy.';

create table reconciliation_step (
  id uuid constraint reconciliation_step_pkey primary key,
  code text not null,
  run_id uuid not null,
  kind text not null,
  data jsonb not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_name text not null,
  constraint reconciliation_step_of foreign key (run_id) references reconciliation_run (id),
  constraint reconciliation_step_kind check (kind in ('assign', 'explain', 'send-again', 'write-letter', 'record-fix', 'confirm', 'close', 'reopen', 'found-again'))
);
comment on table reconciliation_step is 'Việc đã làm với hồ sơ chênh lệch: giao người, giải trình, gửi lại, văn bản, khắc phục, xác nhận, đóng; chỉ ghi thêm.';
comment on column reconciliation_step.id is 'Định danh (UUID v7).';
comment on column reconciliation_step.code is 'Mã hồ sơ: việc theo hồ sơ qua các lần đối soát.';
comment on column reconciliation_step.run_id is 'Lần đối soát đang xem khi ghi.';
comment on column reconciliation_step.kind is 'Loại việc.';
comment on column reconciliation_step.data is 'Nội dung; không có dữ liệu cá nhân của người nộp hồ sơ.';
comment on column reconciliation_step.recorded_at is 'Thời điểm ghi.';
comment on column reconciliation_step.recorded_by is 'Tài khoản người ghi; rỗng khi lần đối soát tự ghi (found-again).';
comment on column reconciliation_step.recorded_by_name is 'Tên người ghi lúc ghi.';

create index reconciliation_step_by_code on reconciliation_step (code, recorded_at);
comment on index reconciliation_step_by_code is 'Quá trình xử lý của một hồ sơ chênh lệch.';

create table reconciliation_course (
  code text constraint reconciliation_course_pkey primary key,
  state text not null,
  owner text,
  due_on date,
  letter text,
  cause text,
  fix text,
  fixed_on date,
  confirmed boolean,
  steps int not null,
  updated_at timestamptz not null,
  constraint reconciliation_course_state check (state in ('open', 'explained', 'sent-again', 'letter-written', 'closed'))
);
comment on table reconciliation_course is 'Hồ sơ chênh lệch đang xử lý đến đâu: hình chiếu của reconciliation_step.';
comment on column reconciliation_course.code is 'Mã hồ sơ.';
comment on column reconciliation_course.state is 'Trạng thái: open, explained, sent-again, letter-written, closed.';
comment on column reconciliation_course.owner is 'Người theo dõi.';
comment on column reconciliation_course.due_on is 'Hạn xử lý: hết ngày này.';
comment on column reconciliation_course.letter is 'Số, ngày văn bản gần nhất.';
comment on column reconciliation_course.cause is 'Nguyên nhân do đơn vị vận hành hệ thống ghi.';
comment on column reconciliation_course.fix is 'Cách khắc phục do đơn vị vận hành hệ thống ghi.';
comment on column reconciliation_course.fixed_on is 'Ngày khắc phục.';
comment on column reconciliation_course.confirmed is 'Cơ quan đã xem lại Cổng: đã khớp (true), còn lệch (false); trống khi chưa xác nhận.';
comment on column reconciliation_course.steps is 'Số việc đã ghi; để hai người không ghi đè nhau.';
comment on column reconciliation_course.updated_at is 'Thời điểm ghi việc cuối.';

create index reconciliation_course_due on reconciliation_course (due_on) where state <> 'closed' and due_on is not null;
comment on index reconciliation_course_due is 'Việc đến hạn, quá hạn.';

create trigger reconciliation_case_append_only before update or delete on reconciliation_case
  for each statement execute function refuse_change();
create trigger reconciliation_step_append_only before update or delete on reconciliation_step
  for each row execute function refuse_change();

-- Extensions are few: the comparison finds them by this instead of going through every event.
create index dossier_event_rescheduled on dossier_event (home_agency_id, dossier_id) where type = 'Rescheduled';
comment on index dossier_event_rescheduled is 'Đối soát: hồ sơ đã hẹn lại ngày trả, để so với ngày hẹn trên Cổng.';

-- Other long work is added by its own migration; the program knows the kinds.
alter table long_task drop constraint long_task_kind;
alter table long_task add constraint long_task_kind check (kind <> '');

do $$
begin
  if exists (select from pg_roles where rolname = 'dunghen_app') then
    grant select, insert, update on reconciliation_run, reconciliation_course to dunghen_app;
    grant select, insert on reconciliation_case, reconciliation_step to dunghen_app;
  end if;
end
$$;
