-- Long work that somebody asked for and may leave: its state lies here, so that it is found again after a reload and goes
-- on after the process that did it has died. A local table, as queues are.
create table long_task (
  id uuid constraint long_task_pkey primary key,
  kind text not null,
  subject text not null,
  state text not null,
  attempts int not null default 0,
  requested_at timestamptz not null,
  requested_by text not null,
  requested_name text not null,
  started_at timestamptz,
  heartbeat_at timestamptz,
  ended_at timestamptz,
  worker text,
  progress jsonb not null default '{}',
  result jsonb,
  failure text,
  constraint long_task_kind check (kind in ('import-check', 'import-load', 'backup', 'backup-check', 'audit-check')),
  constraint long_task_state check (state in ('waiting', 'running', 'done', 'failed')),
  constraint long_task_ended check ((state in ('done', 'failed')) = (ended_at is not null))
);
comment on table long_task is 'Việc lâu do người dùng giao: kiểm tra và nạp tệp, sao lưu, kiểm tra bản sao lưu, kiểm tra nhật ký; tiến độ và kết quả.';
comment on column long_task.id is 'Định danh (UUID v7).';
comment on column long_task.kind is 'Loại việc: import-check, import-load, backup, backup-check, audit-check.';
comment on column long_task.subject is 'Việc trên cái gì: đợt nạp, tên bản sao lưu; trống khi không có.';
comment on column long_task.state is 'Trạng thái: waiting, running, done, failed.';
comment on column long_task.attempts is 'Số lần đã bắt đầu; tiến trình chết giữa chừng thì việc được làm lại.';
comment on column long_task.requested_at is 'Thời điểm được giao.';
comment on column long_task.requested_by is 'Tài khoản đã giao.';
comment on column long_task.requested_name is 'Tên của người đã giao.';
comment on column long_task.started_at is 'Thời điểm bắt đầu lần gần nhất.';
comment on column long_task.heartbeat_at is 'Lần cuối tiến trình đang làm báo còn sống.';
comment on column long_task.ended_at is 'Thời điểm xong hoặc hỏng.';
comment on column long_task.worker is 'Máy và số tiến trình đang làm.';
comment on column long_task.progress is 'Tiến độ: đã làm, tổng số, tốc độ, còn lại; không có dữ liệu cá nhân.';
comment on column long_task.result is 'Kết quả, theo loại việc.';
comment on column long_task.failure is 'Vì sao không xong, bằng lời.';

create index long_task_open on long_task (requested_at, id) where state in ('waiting', 'running');
comment on index long_task_open is 'Việc đang chờ và đang chạy: tìm việc để làm tiếp.';

create index long_task_by_subject on long_task (kind, subject, requested_at);
comment on index long_task_by_subject is 'Lần gần nhất của một loại việc trên một đối tượng.';

create table import_stage (
  id uuid constraint import_stage_pkey primary key,
  name text not null,
  sha256 bytea not null,
  bytes bigint not null,
  staged_at timestamptz not null,
  staged_by text not null,
  staged_name text not null,
  layout jsonb not null,
  choices jsonb not null,
  checked_at timestamptz,
  checked jsonb,
  loaded_at timestamptz,
  loaded jsonb,
  discarded_at timestamptz,
  constraint import_stage_sha256_length check (octet_length(sha256) = 32)
);
comment on table import_stage is 'Đợt nạp tệp qua trang quản trị: tệp đã đưa lên, cách hiểu các cột, kết quả kiểm tra và nạp. Nội dung tệp nằm ở kho tệp, được xóa sau khi nạp hoặc bỏ.';
comment on column import_stage.id is 'Định danh (UUID v7).';
comment on column import_stage.name is 'Tên tệp, không có thư mục.';
comment on column import_stage.sha256 is 'SHA-256 của tệp.';
comment on column import_stage.bytes is 'Độ lớn, tính bằng byte.';
comment on column import_stage.staged_at is 'Thời điểm đưa lên.';
comment on column import_stage.staged_by is 'Tài khoản đã đưa lên.';
comment on column import_stage.staged_name is 'Tên của người đã đưa lên.';
comment on column import_stage.layout is 'Các cột của tệp, như đã nhận ra khi đưa lên.';
comment on column import_stage.choices is 'Lựa chọn của người nạp: cột nào là gì, ý nghĩa của ngày hẹn, nhận cơ quan mới.';
comment on column import_stage.checked_at is 'Thời điểm kiểm tra xong lần gần nhất.';
comment on column import_stage.checked is 'Kết quả kiểm tra: số dòng, số hồ sơ, lỗi theo dòng (có thể chứa giá trị của ô); được xóa cùng tệp.';
comment on column import_stage.loaded_at is 'Thời điểm nạp xong.';
comment on column import_stage.loaded is 'Kết quả nạp.';
comment on column import_stage.discarded_at is 'Thời điểm nội dung tệp và các giá trị lỗi được xóa.';

create index import_stage_by_time on import_stage (staged_at);
comment on index import_stage_by_time is 'Danh sách các đợt nạp; tìm đợt quá hạn để xóa nội dung.';

do $$
begin
  if exists (select from pg_roles where rolname = 'dunghen_app') then
    grant select, insert, update on long_task, import_stage to dunghen_app;
  end if;
end
$$;
