-- Long work whose result a page shows at once: the search for cases to inspect, and the counting of an evaluation.
create table inspection_run (
  id uuid constraint inspection_run_pkey primary key,
  quarter text not null,
  known_at timestamptz not null,
  ended_at timestamptz not null,
  dossiers int not null,
  found int not null,
  added int not null,
  thresholds jsonb not null,
  asked_by text not null,
  asked_by_name text not null,
  constraint inspection_run_counts check (dossiers >= 0 and found >= added and added >= 0)
);
comment on table inspection_run is 'Các lần rà soát hồ sơ cần kiểm tra: lúc nào, trên bao nhiêu hồ sơ, theo ngưỡng nào, tìm thấy gì. Lưu hành nội bộ. Chỉ ghi thêm.';
comment on column inspection_run.id is 'Định danh (UUID v7).';
comment on column inspection_run.quarter is 'Quý được rà soát: 2024-Q1.';
comment on column inspection_run.known_at is 'Thời điểm ghi nhận dữ liệu đã rà soát.';
comment on column inspection_run.ended_at is 'Thời điểm rà soát xong.';
comment on column inspection_run.dossiers is 'Số hồ sơ đã xem.';
comment on column inspection_run.found is 'Số dấu hiệu tìm thấy, cũ và mới.';
comment on column inspection_run.added is 'Trong đó số dấu hiệu mới.';
comment on column inspection_run.thresholds is 'Ngưỡng đã áp dụng.';
comment on column inspection_run.asked_by is 'Tài khoản đã giao; trống khi hệ thống tự rà soát ban đêm.';
comment on column inspection_run.asked_by_name is 'Họ tên người giao lúc giao.';
-- The newest run of a quarter (store/inspection/run.ts).
create index inspection_run_by_quarter on inspection_run (quarter, id);
comment on index inspection_run_by_quarter is 'Lần rà soát gần nhất của một quý.';
create trigger inspection_run_append_only before update or delete on inspection_run
  for each row execute function refuse_change();

create table evaluation_run (
  period text not null,
  times text not null default '',
  as_of timestamptz not null,
  known_at timestamptz not null,
  revision text not null,
  dossiers int not null,
  counted jsonb not null,
  ended_at timestamptz not null,
  constraint evaluation_run_pkey primary key (period, times),
  constraint evaluation_run_dossiers check (dossiers >= 0)
);
comment on table evaluation_run is 'Số đếm gần nhất của một kỳ đánh giá, để trang mở ra là thấy; đếm lại thì thay. Số đã chốt ở evaluation_freeze.';
comment on column evaluation_run.period is 'Kỳ đánh giá: 2024, 2024-Q1.';
comment on column evaluation_run.times is 'Hai thời điểm được hỏi; trống khi hỏi theo dữ liệu hiện nay.';
comment on column evaluation_run.as_of is 'Thời điểm tình trạng hồ sơ.';
comment on column evaluation_run.known_at is 'Thời điểm ghi nhận dữ liệu.';
comment on column evaluation_run.revision is 'Trạng thái dữ liệu lúc đếm; khác trạng thái hiện nay là số đếm đã cũ.';
comment on column evaluation_run.dossiers is 'Số hồ sơ giải quyết xong đã đếm.';
comment on column evaluation_run.counted is 'Số đếm của từng cơ quan, cán bộ; không có dữ liệu của người nộp.';
comment on column evaluation_run.ended_at is 'Thời điểm đếm xong.';

comment on column long_task.kind is 'Loại việc: import-check, import-load, backup, backup-check, audit-check, reconcile, inspect, evaluate.';

do $$
begin
  if exists (select from pg_roles where rolname = 'dunghen_app') then
    grant select, insert on inspection_run to dunghen_app;
    grant select, insert, update on evaluation_run to dunghen_app;
  end if;
end
$$;
