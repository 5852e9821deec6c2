create table dossier_code (
  code text constraint dossier_code_pkey primary key,
  home_agency_id text not null,
  intake_month date not null,
  dossier_id uuid not null
);
comment on table dossier_code is 'Tra hồ sơ theo mã hồ sơ quốc gia; mỗi mã một hồ sơ.';
comment on column dossier_code.code is 'Mã hồ sơ, giữ nguyên như hệ thống đã cấp.';
comment on column dossier_code.home_agency_id is 'Đơn vị tiếp nhận đầu tiên: khóa phân tán, không bao giờ đổi.';
comment on column dossier_code.intake_month is 'Ngày đầu của tháng tiếp nhận, không bao giờ đổi.';
comment on column dossier_code.dossier_id is 'Định danh của hồ sơ (UUID v7).';

create table dossier_event (
  home_agency_id text not null,
  intake_month date not null,
  dossier_id uuid not null,
  seq int not null,
  type text not null,
  occurred_at timestamptz not null,
  date_only boolean not null,
  recorded_at timestamptz not null,
  actor text,
  source_file text,
  source_row int,
  data jsonb not null,
  hash bytea not null,
  constraint dossier_event_pkey primary key (home_agency_id, intake_month, dossier_id, seq),
  constraint dossier_event_seq_positive check (seq > 0),
  constraint dossier_event_hash_length check (octet_length(hash) = 32)
) partition by range (intake_month);
comment on table dossier_event is 'Những việc đã xảy ra với hồ sơ; chỉ ghi thêm. Chia theo tháng tiếp nhận của hồ sơ.';
comment on column dossier_event.home_agency_id is 'Đơn vị tiếp nhận đầu tiên: khóa phân tán, không bao giờ đổi.';
comment on column dossier_event.intake_month is 'Ngày đầu của tháng tiếp nhận, không bao giờ đổi.';
comment on column dossier_event.dossier_id is 'Định danh của hồ sơ.';
comment on column dossier_event.seq is 'Số thứ tự của việc trong hồ sơ, từ 1, không đứt quãng.';
comment on column dossier_event.type is 'Loại việc: Registered, Accepted, Completed, …';
comment on column dossier_event.occurred_at is 'Thời điểm việc xảy ra.';
comment on column dossier_event.date_only is 'Chỉ biết ngày xảy ra, không biết giờ.';
comment on column dossier_event.recorded_at is 'Thời điểm hệ thống biết việc đó.';
comment on column dossier_event.actor is 'Người ghi.';
comment on column dossier_event.source_file is 'Tệp đã nhập, nếu có.';
comment on column dossier_event.source_row is 'Số dòng trong tệp đã nhập, dòng đầu là 1.';
comment on column dossier_event.data is 'Nội dung của việc.';
comment on column dossier_event.hash is 'SHA-256 của việc cùng với hash của việc trước trong hồ sơ.';

create trigger dossier_event_append_only before update or delete on dossier_event
  for each row execute function refuse_change();

create trigger dossier_event_no_truncate before truncate on dossier_event
  for each statement execute function refuse_change();

create table daily_root (
  day date constraint daily_root_pkey primary key,
  root bytea not null,
  heads bigint not null,
  sealed_at timestamptz not null default now(),
  constraint daily_root_length check (octet_length(root) = 32)
);
comment on table daily_root is 'Dấu niêm phong từng ngày trên hash cuối của mọi hồ sơ.';
comment on column daily_root.day is 'Ngày (giờ Việt Nam): mọi việc được ghi trước 24 giờ ngày này.';
comment on column daily_root.root is 'SHA-256 trên hash cuối của mọi hồ sơ, theo thứ tự định danh.';
comment on column daily_root.heads is 'Số hồ sơ trong dấu niêm phong.';
comment on column daily_root.sealed_at is 'Thời điểm niêm phong.';

create trigger daily_root_append_only before update or delete on daily_root
  for each row execute function refuse_change();

create table dossier (
  home_agency_id text not null,
  dossier_id uuid not null,
  intake_month date not null,
  code text not null,
  seq int not null,
  hash bytea not null,
  agency_id text not null,
  channel text not null,
  state text not null,
  procedure_code text,
  procedure_name text,
  field text,
  officer text,
  applicant text,
  search_key text not null,
  submitted_at timestamptz,
  accepted_at timestamptz,
  intake_at timestamptz not null,
  ended_at timestamptz,
  due_at timestamptz,
  overdue_from timestamptz,
  open_from timestamptz,
  first_recorded_at timestamptz not null,
  last_recorded_at timestamptz not null,
  last_occurred_at timestamptz not null,
  late_minutes int not null,
  flags smallint not null,
  regular boolean not null,
  long_running boolean not null,
  verdict text not null,
  ended_group smallint,
  open_group smallint,
  judged_by text not null,
  constraint dossier_pkey primary key (home_agency_id, dossier_id)
);
comment on table dossier is 'Tình trạng hiện tại của hồ sơ: hình chiếu của dossier_event, dựng lại được (rebuild).';
comment on column dossier.home_agency_id is 'Đơn vị tiếp nhận đầu tiên: khóa phân tán, không bao giờ đổi, không hiện trong số liệu.';
comment on column dossier.dossier_id is 'Định danh của hồ sơ.';
comment on column dossier.intake_month is 'Ngày đầu của tháng tiếp nhận.';
comment on column dossier.code is 'Mã hồ sơ.';
comment on column dossier.seq is 'Số thứ tự của việc cuối.';
comment on column dossier.hash is 'Hash của việc cuối.';
comment on column dossier.agency_id is 'Cơ quan có thẩm quyền giải quyết hiện nay.';
comment on column dossier.channel is 'Hình thức nộp: online, direct, postal.';
comment on column dossier.state is 'Trạng thái của hồ sơ.';
comment on column dossier.procedure_code is 'Mã thủ tục hành chính.';
comment on column dossier.procedure_name is 'Tên thủ tục hành chính.';
comment on column dossier.field is 'Lĩnh vực.';
comment on column dossier.officer is 'Cán bộ xử lý.';
comment on column dossier.applicant is 'Chủ hồ sơ.';
comment on column dossier.search_key is 'Khóa tìm kiếm: chữ thường, không dấu, do ứng dụng tạo.';
comment on column dossier.submitted_at is 'Thời điểm nộp.';
comment on column dossier.accepted_at is 'Thời điểm tiếp nhận.';
comment on column dossier.intake_at is 'Thời điểm tiếp nhận; chưa tiếp nhận thì thời điểm nộp, đăng ký. Thứ tự của danh sách.';
comment on column dossier.ended_at is 'Thời điểm kết thúc theo cách tính của judged_by; trống khi còn mở.';
comment on column dossier.due_at is 'Hạn đã dùng để đánh giá.';
comment on column dossier.overdue_from is 'Từ thời điểm này, nếu còn mở, hồ sơ là quá hạn; trống khi không phụ thuộc thời điểm hỏi.';
comment on column dossier.open_from is 'Sau thời điểm này và trước khi kết thúc, open_group và overdue_from đúng.';
comment on column dossier.first_recorded_at is 'Thời điểm hệ thống biết việc đầu tiên.';
comment on column dossier.last_recorded_at is 'Thời điểm hệ thống biết việc cuối cùng.';
comment on column dossier.last_occurred_at is 'Thời điểm xảy ra của việc muộn nhất.';
comment on column dossier.late_minutes is 'Số phút làm việc trễ hạn của hồ sơ đã kết thúc.';
comment on column dossier.flags is 'Các dấu hiệu của việc đánh giá, mỗi bit một dấu hiệu.';
comment on column dossier.regular is 'Các cột đánh giá đủ để thống kê; nếu không phải đọc lại các việc.';
comment on column dossier.long_running is 'Còn mở hoặc kéo dài quá 62 ngày.';
comment on column dossier.verdict is 'Kết luận ngay sau việc cuối cùng.';
comment on column dossier.ended_group is 'Cột số liệu khi đã kết thúc, sớm, đúng hay trễ hạn, dấu hiệu: một số (group-code.ts).';
comment on column dossier.open_group is 'Cột số liệu khi còn mở, trước overdue_from nếu có: một số (group-code.ts).';
comment on column dossier.judged_by is 'Dấu của quy tắc đánh giá và lịch làm việc đã dùng.';

-- Figures: dossiers that ended in the window, or up to 62 days after it and were accepted before its end (count.ts);
-- the second column is looked at within the index. The rest is what counting reads, so that it need not visit the rows:
-- half the time of the count, for 150 bytes a dossier.
create index dossier_by_end on dossier (ended_at, accepted_at) include (agency_id, channel, overdue_from, open_from,
  first_recorded_at, last_recorded_at, ended_group, open_group, regular, judged_by, intake_month, dossier_id, home_agency_id)
  where ended_at is not null;
comment on index dossier_by_end is 'Thống kê: hồ sơ kết thúc trong kỳ, hoặc còn mở ở cuối kỳ và kết thúc ngay sau đó.';

-- Figures: dossiers that are open, or that took long and ended more than 62 days after the window.
create index dossier_long_running on dossier (ended_at, accepted_at) where long_running;
comment on index dossier_long_running is 'Thống kê: hồ sơ còn mở hoặc kéo dài.';

-- Figures as known earlier: dossiers of which something was learnt since.
create index dossier_learnt_later on dossier (last_recorded_at) where last_recorded_at > first_recorded_at;
comment on index dossier_learnt_later is 'Thống kê theo hiểu biết cũ: hồ sơ có việc được ghi thêm về sau.';

-- Lists of the whole province by intake (list.ts).
create index dossier_by_intake on dossier (intake_at, dossier_id);
comment on index dossier_by_intake is 'Danh sách toàn tỉnh theo ngày tiếp nhận.';

-- Lists of an agency by intake (list.ts).
create index dossier_by_agency on dossier (agency_id, intake_at, dossier_id);
comment on index dossier_by_agency is 'Danh sách của một đơn vị theo ngày tiếp nhận.';
