-- What goes to the National Portal, and what comes from it. The event's row in the outbox is what says that something is to
-- be told; the portal's relay has a mark of its own there, so that receivers of messages and the portal never hold each
-- other up.
alter table outbox add column portal_at timestamptz;
comment on column outbox.portal_at is 'Thời điểm đã lập thành tin gửi Cổng Dịch vụ công quốc gia; trống khi còn chờ hoặc chưa nối với Cổng.';

-- What the portal's relay has not looked at yet; empty most of the time where a portal is connected.
create index outbox_portal_waiting on outbox (recorded_at, id) where portal_at is null;
comment on index outbox_portal_waiting is 'Thông điệp chưa lập thành tin gửi Cổng.';

create table portal_dossier (
  home_agency_id text not null,
  dossier_id uuid not null,
  intake_month date not null,
  code text not null,
  made_seq int not null default 0,
  state text not null default 'idle',
  waiting int not null default 0,
  newest_at timestamptz,
  next_attempt_at timestamptz not null,
  failures int not null default 0,
  uncertain_at timestamptz,
  lease uuid,
  constraint portal_dossier_pkey primary key (home_agency_id, dossier_id),
  constraint portal_dossier_state check (state in ('idle', 'waiting', 'held')),
  constraint portal_dossier_waiting check (waiting >= 0)
) with (fillfactor = 70);
comment on table portal_dossier is 'Hàng gửi Cổng Dịch vụ công quốc gia: mỗi hồ sơ một dòng, tin của một hồ sơ đi lần lượt từng tin.';
comment on column portal_dossier.home_agency_id is 'Đơn vị tiếp nhận đầu tiên của hồ sơ: khóa phân tán.';
comment on column portal_dossier.dossier_id is 'Hồ sơ.';
comment on column portal_dossier.intake_month is 'Ngày đầu của tháng tiếp nhận của hồ sơ.';
comment on column portal_dossier.code is 'Mã hồ sơ.';
comment on column portal_dossier.made_seq is 'Các việc đến số này đã được lập thành tin.';
comment on column portal_dossier.state is 'idle (không còn tin chờ), waiting (còn tin chờ gửi), held (tin đầu bị từ chối, các tin sau chờ người xem).';
comment on column portal_dossier.waiting is 'Số tin chờ gửi.';
comment on column portal_dossier.newest_at is 'Tin mới nhất được lập lúc nào.';
comment on column portal_dossier.next_attempt_at is 'Không gửi trước thời điểm này; khi đang gửi là hạn giữ của bên gửi.';
comment on column portal_dossier.failures is 'Số lần gửi hỏng liên tiếp của tin đầu.';
comment on column portal_dossier.uncertain_at is 'Lần gần nhất gửi mà không rõ Cổng đã nhận chưa (quá giờ, mất kết nối); tin sau chờ hết thời gian lắng.';
comment on column portal_dossier.lease is 'Lần giữ của bên đang gửi; kết quả của lần giữ cũ không được ghi.';

-- Which dossiers may be sent next, longest due first.
create index portal_dossier_due on portal_dossier (next_attempt_at) where state = 'waiting';
comment on index portal_dossier_due is 'Hồ sơ đến lượt gửi, chờ lâu nhất trước.';
-- The share of new messages, so that a backlog does not starve them.
create index portal_dossier_newest on portal_dossier (newest_at) where state = 'waiting';
comment on index portal_dossier_newest is 'Hồ sơ có tin mới nhất trước: phần dành cho tin mới khi tồn nhiều.';
create index portal_dossier_held on portal_dossier (newest_at) where state = 'held';
comment on index portal_dossier_held is 'Hồ sơ có tin bị từ chối.';
create index portal_dossier_code on portal_dossier (code);
comment on index portal_dossier_code is 'Tra theo mã hồ sơ.';

create table portal_message (
  home_agency_id text not null,
  dossier_id uuid not null,
  seq int not null,
  part int not null,
  revision int not null default 0,
  service text not null,
  kind text not null,
  body json not null,
  mapping text not null,
  state text not null,
  attempts int not null default 0,
  error_code text,
  words text,
  refused_by text,
  made_at timestamptz not null,
  ended_at timestamptz,
  constraint portal_message_pkey primary key (home_agency_id, dossier_id, seq, part, revision),
  constraint portal_message_state check (state in ('waiting', 'sent', 'refused', 'replaced')),
  constraint portal_message_ended check ((state = 'waiting') = (ended_at is null)),
  constraint portal_message_refused_by check (refused_by in ('portal', 'here'))
);
comment on table portal_message is 'Tin gửi Cổng: nội dung chụp nguyên tại việc đã xảy ra, không bao giờ sửa; gửi lại theo bảng quy đổi mới là một bản (revision) mới. Có dữ liệu cá nhân như hồ sơ.';
comment on column portal_message.home_agency_id is 'Đơn vị tiếp nhận đầu tiên của hồ sơ: khóa phân tán.';
comment on column portal_message.dossier_id is 'Hồ sơ.';
comment on column portal_message.seq is 'Số của việc mà tin kể.';
comment on column portal_message.part is 'Thứ tự của tin trong các tin của cùng một việc.';
comment on column portal_message.revision is 'Bản thứ mấy; bản 0 là bản lập đầu tiên.';
comment on column portal_message.service is 'Dịch vụ của Cổng: DongBoHoSoMC, CapNhatTienDoHoSoMC, DongBoTrangThaiHoSo.';
comment on column portal_message.kind is 'Loại việc mà tin kể: Accepted, Completed, ….';
comment on column portal_message.body is 'Nội dung gửi.';
comment on column portal_message.mapping is 'Phiên bản của bảng quy đổi đã dùng.';
comment on column portal_message.state is 'waiting (chờ gửi), sent (Cổng đã nhận), refused (từ chối, chờ người xem), replaced (đã có bản mới thay).';
comment on column portal_message.attempts is 'Số lần đã gửi.';
comment on column portal_message.error_code is 'Mã trả lời của Cổng ở lần gửi cuối.';
comment on column portal_message.words is 'Lời của Cổng, hoặc của hệ thống khi tin không gửi được, ở lần cuối.';
comment on column portal_message.refused_by is 'Bên từ chối: portal (Cổng), here (hệ thống này, trước khi gửi).';
comment on column portal_message.made_at is 'Thời điểm lập tin.';
comment on column portal_message.ended_at is 'Thời điểm Cổng nhận, từ chối, hoặc tin được thay.';

-- The page of what was refused, of what was sent, newest first.
create index portal_message_ended on portal_message (state, ended_at) where state <> 'waiting';
comment on index portal_message_ended is 'Tin đã gửi, bị từ chối, theo thời gian; dọn tin cũ.';
-- The first message of a dossier that is not settled (portal-delivery/claim.ts, finish.ts).
create index portal_message_unsettled on portal_message (home_agency_id, dossier_id, seq, part)
  where state in ('waiting', 'refused');
comment on index portal_message_unsettled is 'Tin đầu tiên của một hồ sơ còn chờ gửi hoặc bị từ chối.';
create index portal_message_made on portal_message (made_at) where state = 'waiting';
comment on index portal_message_made is 'Tin chờ gửi theo thời điểm lập.';

create table portal_connection (
  endpoint text constraint portal_connection_pkey primary key,
  state text not null default 'closed',
  failures int not null default 0,
  opened_at timestamptz,
  retry_at timestamptz,
  trial uuid,
  openings int not null default 0,
  last_success_at timestamptz,
  last_failure_at timestamptz,
  last_failure text,
  session_at timestamptz,
  fetched_at timestamptz,
  constraint portal_connection_state check (state in ('closed', 'open', 'half-open'))
);
comment on table portal_connection is 'Tình trạng kết nối với Cổng, chung cho mọi tiến trình gửi; không chứa phiên hay mật khẩu.';
comment on column portal_connection.endpoint is 'Địa chỉ của trục kết nối (không có tài khoản).';
comment on column portal_connection.state is 'Cầu dao: closed (đang gửi), open (ngừng gửi), half-open (đang thử một lần).';
comment on column portal_connection.failures is 'Số lần gọi hỏng liên tiếp.';
comment on column portal_connection.opened_at is 'Ngừng gửi từ lúc nào.';
comment on column portal_connection.retry_at is 'Thử lại không sớm hơn; khi đang thử là hạn của lần thử.';
comment on column portal_connection.trial is 'Lần thử đang giữ.';
comment on column portal_connection.openings is 'Số lần ngừng gửi liên tiếp mà chưa gửi được lần nào: thời gian chờ dài dần.';
comment on column portal_connection.last_success_at is 'Lần gọi được gần nhất.';
comment on column portal_connection.last_failure_at is 'Lần gọi hỏng gần nhất.';
comment on column portal_connection.last_failure is 'Lỗi của lần gọi hỏng gần nhất, bằng lời, không có dữ liệu cá nhân.';
comment on column portal_connection.session_at is 'Phiên làm việc gần nhất được cấp lúc nào.';
comment on column portal_connection.fetched_at is 'Lần gần nhất hỏi hồ sơ nộp trên Cổng.';

create table portal_intake (
  portal_code text constraint portal_intake_pkey primary key,
  state text not null,
  home_agency_id text,
  dossier_id uuid,
  code text,
  words text,
  attempts int not null default 1,
  first_seen_at timestamptz not null,
  settled_at timestamptz,
  constraint portal_intake_state check (state in ('received', 'refused'))
);
-- The page of what came in, newest first.
create index portal_intake_by_time on portal_intake (first_seen_at, portal_code);
comment on index portal_intake_by_time is 'Hồ sơ nộp trên Cổng, mới thấy trước.';

comment on table portal_intake is 'Hồ sơ nộp trên Cổng đã lấy về: mỗi mã của Cổng một dòng, lấy hai lần vẫn là một hồ sơ.';
comment on column portal_intake.portal_code is 'Mã hồ sơ trên Cổng.';
comment on column portal_intake.state is 'received (đã vào hệ thống), refused (chưa vào được, xem words).';
comment on column portal_intake.home_agency_id is 'Đơn vị tiếp nhận đầu tiên của hồ sơ.';
comment on column portal_intake.dossier_id is 'Hồ sơ.';
comment on column portal_intake.code is 'Mã hồ sơ đã cấp.';
comment on column portal_intake.words is 'Vì sao chưa vào được.';
comment on column portal_intake.attempts is 'Số lần đã thử đưa vào.';
comment on column portal_intake.first_seen_at is 'Lần đầu thấy trên Cổng.';
comment on column portal_intake.settled_at is 'Thời điểm đã vào hệ thống.';

do $$
begin
  if exists (select from pg_roles where rolname = 'dunghen_app') then
    grant select, insert, update, delete on portal_dossier, portal_message to dunghen_app;
    grant select, insert, update on portal_connection, portal_intake to dunghen_app;
  end if;
end
$$;
