create table rung (
  home_agency_id text not null,
  dossier_id uuid not null,
  kind text not null,
  due_at timestamptz not null,
  fired_at timestamptz not null,
  constraint rung_pkey primary key (home_agency_id, dossier_id, kind, due_at)
);
comment on table rung is 'Sổ mốc nhắc hạn đã phát: mỗi mốc một lần cho mỗi hồ sơ và mỗi hạn; chỉ ghi thêm.';
comment on column rung.home_agency_id is 'Đơn vị tiếp nhận đầu tiên: khóa phân tán, không bao giờ đổi.';
comment on column rung.dossier_id is 'Định danh của hồ sơ.';
comment on column rung.kind is 'Mốc: due-soon, apology, due-today, overdue-1, overdue-5, overdue-10, …';
comment on column rung.due_at is 'Hạn mà mốc tính theo; hạn mới thì mốc mới.';
comment on column rung.fired_at is 'Thời điểm phát.';

create trigger rung_append_only before update or delete on rung
  for each row execute function refuse_change();

create table sweep_mark (
  name text constraint sweep_mark_pkey primary key,
  swept_at timestamptz not null,
  whole_at timestamptz not null,
  seen_at timestamptz not null,
  judged_by text[] not null
);
comment on table sweep_mark is 'Lần quét mốc nhắc hạn gần nhất đã xong: lần sau chỉ xét những gì đổi từ đó.';
comment on column sweep_mark.name is 'Tên của việc quét.';
comment on column sweep_mark.swept_at is 'Đã quét theo thời điểm này (đồng hồ của ứng dụng).';
comment on column sweep_mark.whole_at is 'Lần quét toàn bộ gần nhất.';
comment on column sweep_mark.seen_at is 'Đã thấy mọi việc ghi trước thời điểm này (đồng hồ của cơ sở dữ liệu).';
comment on column sweep_mark.judged_by is 'Dấu của các lịch đã quét; khác đi thì quét toàn bộ.';

create table recompute_run (
  id uuid constraint recompute_run_pkey primary key,
  recorded_at timestamptz not null,
  cause text not null,
  decided_by text not null,
  phase text not null,
  after_home_agency_id text,
  after_dossier_id uuid,
  examined bigint not null default 0,
  moved bigint not null default 0,
  judged_again bigint not null default 0,
  started_at timestamptz,
  ended_at timestamptz,
  constraint recompute_run_phase check (phase in ('open', 'stragglers', 'ended', 'done')),
  constraint recompute_run_place check ((after_home_agency_id is null) = (after_dossier_id is null)),
  constraint recompute_run_done check ((phase = 'done') = (ended_at is not null))
);
comment on table recompute_run is 'Các lần tính lại hạn sau một quyết định về lịch làm việc.';
comment on column recompute_run.id is 'Định danh (UUID v7).';
comment on column recompute_run.recorded_at is 'Thời điểm hệ thống biết quyết định: trước đó theo lịch cũ, từ đó theo lịch mới.';
comment on column recompute_run.cause is 'Căn cứ: văn bản, ngày nghỉ, ngày làm bù hoặc nghỉ cục bộ.';
comment on column recompute_run.decided_by is 'Người ghi quyết định.';
comment on column recompute_run.phase is 'Bước: open (hồ sơ còn mở), stragglers (ghi trong lúc tính), ended (chỉ đánh dấu lại hồ sơ đã kết thúc), done.';
comment on column recompute_run.after_home_agency_id is 'Đã xong đến hồ sơ này (khóa phân tán); trống khi chưa bắt đầu bước.';
comment on column recompute_run.after_dossier_id is 'Đã xong đến hồ sơ này.';
comment on column recompute_run.examined is 'Số hồ sơ còn mở đã xét.';
comment on column recompute_run.moved is 'Số hồ sơ đổi hạn.';
comment on column recompute_run.judged_again is 'Số dòng hình chiếu đã đánh giá lại theo lịch mới.';
comment on column recompute_run.started_at is 'Thời điểm bắt đầu.';
comment on column recompute_run.ended_at is 'Thời điểm xong.';

create table recompute_line (
  home_agency_id text not null,
  run_id uuid not null,
  dossier_id uuid not null,
  code text not null,
  seq int not null,
  original_before timestamptz,
  original_after timestamptz,
  due_before timestamptz,
  due_after timestamptz,
  constraint recompute_line_pkey primary key (home_agency_id, run_id, dossier_id)
);
comment on table recompute_line is 'Nhật ký tính lại hạn: từng hồ sơ, trước và sau; chỉ ghi thêm.';
comment on column recompute_line.home_agency_id is 'Đơn vị tiếp nhận đầu tiên: khóa phân tán, không bao giờ đổi.';
comment on column recompute_line.run_id is 'Lần tính lại.';
comment on column recompute_line.dossier_id is 'Định danh của hồ sơ.';
comment on column recompute_line.code is 'Mã hồ sơ.';
comment on column recompute_line.seq is 'Số thứ tự của việc đổi hạn trong hồ sơ.';
comment on column recompute_line.original_before is 'Hạn ban đầu trước quyết định.';
comment on column recompute_line.original_after is 'Hạn ban đầu sau quyết định.';
comment on column recompute_line.due_before is 'Hạn hiện hành (kể cả đã hẹn lại) trước quyết định.';
comment on column recompute_line.due_after is 'Hạn hiện hành sau quyết định.';

-- What a decision moved, in order of code.
create index recompute_line_by_run on recompute_line (run_id, code collate "C");
comment on index recompute_line_by_run is 'Xem các hồ sơ đổi hạn của một lần tính lại, theo mã.';

create trigger recompute_line_append_only before update or delete on recompute_line
  for each row execute function refuse_change();

create table job_run (
  id uuid constraint job_run_pkey primary key,
  queue text not null,
  worker text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  outcome text,
  counts jsonb not null default '{}',
  failure text,
  constraint job_run_outcome check (outcome in ('done', 'failed')),
  constraint job_run_ended check ((ended_at is null) = (outcome is null)),
  constraint job_run_failure check ((failure is not null) = (outcome is not distinct from 'failed'))
);
comment on table job_run is 'Nhật ký công việc nền: mỗi lần chạy một dòng.';
comment on column job_run.id is 'Định danh (UUID v7).';
comment on column job_run.queue is 'Hàng việc: sweep-rungs, recompute, deliver-messages, seal-day, clean-up.';
comment on column job_run.worker is 'Tiến trình đã chạy (máy và số tiến trình).';
comment on column job_run.started_at is 'Bắt đầu.';
comment on column job_run.ended_at is 'Kết thúc; trống khi đang chạy hoặc tiến trình đã chết.';
comment on column job_run.outcome is 'Kết quả: done, failed.';
comment on column job_run.counts is 'Các số đếm của lần chạy, không có dữ liệu cá nhân.';
comment on column job_run.failure is 'Lỗi, bằng lời, không có dữ liệu cá nhân.';

-- The newest runs of a queue.
create index job_run_by_queue on job_run (queue, started_at);
comment on index job_run_by_queue is 'Các lần chạy gần nhất của một hàng việc.';

create table webhook (
  id uuid constraint webhook_pkey primary key,
  name text not null,
  url text not null,
  types text[] not null,
  agency_id text,
  secret bytea not null,
  state text not null,
  reason text,
  failures int not null default 0,
  failing_since timestamptz,
  created_at timestamptz not null,
  created_by text not null,
  constraint webhook_state check (state in ('active', 'paused', 'revoked'))
);
comment on table webhook is 'Nơi nhận tin gửi ra (webhook) đã đăng ký.';
comment on column webhook.id is 'Định danh (UUID v7).';
comment on column webhook.name is 'Tên gọi, do người đăng ký đặt.';
comment on column webhook.url is 'Địa chỉ nhận.';
comment on column webhook.types is 'Loại tin nhận; rỗng là mọi loại.';
comment on column webhook.agency_id is 'Chỉ tin của cơ quan này và các cơ quan dưới nó; trống là toàn tỉnh.';
comment on column webhook.secret is 'Khóa ký tin, đã niêm bằng khóa của hệ thống.';
comment on column webhook.state is 'Trạng thái: active, paused (tạm dừng), revoked (đã hủy).';
comment on column webhook.reason is 'Lý do tạm dừng.';
comment on column webhook.failures is 'Số lần gửi hỏng liên tiếp.';
comment on column webhook.failing_since is 'Bắt đầu hỏng liên tiếp.';
comment on column webhook.created_at is 'Thời điểm đăng ký.';
comment on column webhook.created_by is 'Người đăng ký.';

create table webhook_delivery (
  home_agency_id text not null,
  webhook_id uuid not null,
  message_id uuid not null,
  dossier_id uuid,
  seq int not null,
  event text not null,
  state text not null default 'pending',
  attempts int not null default 0,
  next_attempt_at timestamptz not null,
  status int,
  error text,
  created_at timestamptz not null,
  ended_at timestamptz,
  constraint webhook_delivery_pkey primary key (home_agency_id, webhook_id, message_id),
  constraint webhook_delivery_state check (state in ('pending', 'sent', 'dead')),
  constraint webhook_delivery_ended check ((state = 'pending') = (ended_at is null))
);
comment on table webhook_delivery is 'Từng tin gửi đến từng nơi nhận, với số lần thử và kết quả.';
comment on column webhook_delivery.home_agency_id is 'Đơn vị tiếp nhận đầu tiên của hồ sơ: khóa phân tán.';
comment on column webhook_delivery.webhook_id is 'Nơi nhận.';
comment on column webhook_delivery.message_id is 'Tin; không đổi qua các lần thử, nơi nhận dựa vào đó để bỏ tin trùng.';
comment on column webhook_delivery.dossier_id is 'Hồ sơ; tin của một hồ sơ gửi theo thứ tự.';
comment on column webhook_delivery.seq is 'Số thứ tự của việc trong hồ sơ.';
comment on column webhook_delivery.event is 'Nội dung gửi (CloudEvents 1.0), giữ nguyên từng byte qua các lần thử; không có dữ liệu cá nhân.';
comment on column webhook_delivery.state is 'pending (chờ gửi), sent (đã nhận), dead (thôi gửi).';
comment on column webhook_delivery.attempts is 'Số lần đã thử.';
comment on column webhook_delivery.next_attempt_at is 'Không thử lại trước thời điểm này; khi đang gửi là hạn của lần gửi.';
comment on column webhook_delivery.status is 'Mã HTTP của lần thử cuối.';
comment on column webhook_delivery.error is 'Lỗi của lần thử cuối, bằng lời.';
comment on column webhook_delivery.created_at is 'Thời điểm đưa vào hàng.';
comment on column webhook_delivery.ended_at is 'Thời điểm gửi xong hoặc thôi gửi.';

-- The next deliveries, and whether an earlier one of the same dossier still waits (store/webhook/deliver.ts).
create index webhook_delivery_pending on webhook_delivery (webhook_id, dossier_id, seq, message_id) where state = 'pending';
comment on index webhook_delivery_pending is 'Tin chờ gửi theo nơi nhận và hồ sơ, theo thứ tự.';
create index webhook_delivery_due on webhook_delivery (next_attempt_at) where state = 'pending';
comment on index webhook_delivery_due is 'Tin đến lúc gửi.';
create index webhook_delivery_dead on webhook_delivery (ended_at) where state = 'dead';
comment on index webhook_delivery_dead is 'Tin thôi gửi, để xem và gửi lại.';

do $$
begin
  if exists (select from pg_roles where rolname = 'dunghen_app') then
    grant select, insert on rung, recompute_line to dunghen_app;
    grant select, insert, update on sweep_mark, recompute_run, webhook to dunghen_app;
    grant select, insert, update, delete on job_run, webhook_delivery to dunghen_app;
  end if;
end
$$;
