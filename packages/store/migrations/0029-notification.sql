-- Messages to officers and applicants: one row each with what became of it, the digests' ledger, addresses of officers,
-- and who wants nothing more. No personal data in a message: an applicant's address is read from the dossier when it is
-- sent and kept nowhere else.
create table notification (
  home_agency_id text not null,
  id uuid not null,
  key text not null,
  kind text not null,
  channel text not null,
  audience text not null,
  account_id uuid,
  dossier_id uuid,
  agency_id text,
  fields json not null,
  state text not null,
  attempts int not null default 0,
  next_attempt_at timestamptz not null,
  attempted_at timestamptz,
  status text,
  created_at timestamptz not null,
  sent_at timestamptz,
  ended_at timestamptz,
  constraint notification_pkey primary key (home_agency_id, id),
  constraint notification_once unique (home_agency_id, key),
  constraint notification_channel check (channel in ('email', 'sms', 'zalo', 'workspace')),
  constraint notification_audience check (audience in ('officer', 'applicant')),
  constraint notification_state check (state in ('queued', 'sent', 'delivered', 'refused', 'given-up')),
  constraint notification_to check ((audience = 'officer') = (account_id is not null)),
  constraint notification_ended check ((state = 'queued') = (ended_at is null))
);
comment on table notification is 'Tin nhắn gửi cán bộ, người nộp hồ sơ và tình trạng gửi; không chứa dữ liệu cá nhân.';
comment on column notification.home_agency_id is 'Đơn vị tiếp nhận đầu tiên của hồ sơ: khóa phân tán; rỗng khi không thuộc hồ sơ nào.';
comment on column notification.id is 'Định danh (UUID v7), là mã của tin ở mọi lần gửi lại.';
comment on column notification.key is 'Khóa chống gửi hai lần: digest/<tài khoản>/<ngày>, apology/<văn bản>, ….';
comment on column notification.kind is 'Loại tin: digest, explanation, apology, supplement, completed.';
comment on column notification.channel is 'Kênh: email, sms, zalo, workspace (chỉ hiện trong hệ thống).';
comment on column notification.audience is 'Người nhận: officer (cán bộ), applicant (người nộp hồ sơ).';
comment on column notification.account_id is 'Tài khoản cán bộ nhận.';
comment on column notification.dossier_id is 'Hồ sơ mà tin nói đến; địa chỉ người nộp đọc từ hồ sơ lúc gửi.';
comment on column notification.agency_id is 'Cơ quan mà tin nói đến.';
comment on column notification.fields is 'Giá trị của các trường trong mẫu: mã hồ sơ, ngày, số đếm; không có dữ liệu cá nhân.';
comment on column notification.state is 'Trạng thái: queued (chờ gửi), sent (đã gửi), delivered (đã nhận), refused (bị từ chối), given-up (thôi gửi).';
comment on column notification.attempts is 'Số lần đã thử.';
comment on column notification.next_attempt_at is 'Không thử trước thời điểm này; khi đang gửi là lúc tiến trình khác được làm thay.';
comment on column notification.attempted_at is 'Lần thử gần nhất.';
comment on column notification.status is 'Lý do chưa gửi được, bị từ chối hoặc thôi gửi, bằng lời; không có địa chỉ.';
comment on column notification.created_at is 'Thời điểm lập.';
comment on column notification.sent_at is 'Thời điểm kênh đã nhận tin.';
comment on column notification.ended_at is 'Thời điểm có trạng thái cuối.';

-- What is to be sent next, oldest first.
create index notification_queued on notification (next_attempt_at, id) where state = 'queued';
comment on index notification_queued is 'Tin đang chờ gửi.';
-- How many a channel took in the last minute; the newest of a state on the page.
create index notification_by_attempt on notification (channel, attempted_at) where attempted_at is not null;
comment on index notification_by_attempt is 'Số tin mỗi kênh đã thử gửi trong một phút.';
create index notification_by_state on notification (state, id);
comment on index notification_by_state is 'Xem tin theo trạng thái, mới trước.';
-- One officer's own.
create index notification_by_account on notification (account_id, id) where account_id is not null;
comment on index notification_by_account is 'Tin gửi cho một cán bộ, mới trước.';

create table notification_digest_line (
  home_agency_id text not null,
  dossier_id uuid not null,
  kind text not null,
  due_at timestamptz not null,
  account_id uuid not null,
  notification_id uuid not null,
  constraint notification_digest_line_pkey primary key (home_agency_id, dossier_id, kind, due_at, account_id)
);
comment on table notification_digest_line is 'Mốc nhắc hạn đã báo cho ai trong tin buổi sáng nào: mỗi mốc một lần cho mỗi người; chỉ ghi thêm.';
comment on column notification_digest_line.home_agency_id is 'Đơn vị tiếp nhận đầu tiên: khóa phân tán.';
comment on column notification_digest_line.dossier_id is 'Hồ sơ.';
comment on column notification_digest_line.kind is 'Mốc, như trong sổ mốc (rung).';
comment on column notification_digest_line.due_at is 'Hạn mà mốc tính theo.';
comment on column notification_digest_line.account_id is 'Cán bộ được báo.';
comment on column notification_digest_line.notification_id is 'Tin đã báo.';
create trigger notification_digest_line_append_only before update or delete on notification_digest_line
  for each row execute function refuse_change();

-- Rungs that fired lately, for the digest.
create index rung_by_time on rung (fired_at);
comment on index rung_by_time is 'Các mốc vừa phát, để lập tin buổi sáng.';

create table notification_preference (
  account_id uuid constraint notification_preference_pkey primary key,
  email text,
  stopped text[] not null default '{}',
  updated_at timestamptz not null,
  constraint notification_preference_account foreign key (account_id) references account (id)
);
comment on table notification_preference is 'Cán bộ nhận tin ở đâu và không nhận loại nào.';
comment on column notification_preference.account_id is 'Tài khoản.';
comment on column notification_preference.email is 'Địa chỉ thư công vụ; trống thì chỉ xem trong hệ thống.';
comment on column notification_preference.stopped is 'Các loại tin không bắt buộc mà cán bộ đã thôi nhận.';
comment on column notification_preference.updated_at is 'Thời điểm đổi gần nhất.';

create table notification_stop (
  address_hash bytea constraint notification_stop_pkey primary key,
  stopped_at timestamptz not null,
  constraint notification_stop_hash_length check (octet_length(address_hash) = 32)
);
comment on table notification_stop is 'Địa chỉ của người dân đã xin thôi nhận tin, chỉ giữ dấu không đọc ngược được.';
comment on column notification_stop.address_hash is 'HMAC-SHA-256 của kênh và địa chỉ, bằng khóa của hệ thống.';
comment on column notification_stop.stopped_at is 'Thời điểm thôi nhận.';

comment on column catalogue_record.kind is 'Loại: agency, agency-change, calendar-day, calendar-proposal, rule-set, setting, agency-ladder (mốc nhắc của cơ quan), notification-template (mẫu tin), portal-fact, portal-evaluation, index-indicator, procedure, national-procedure.';

do $$
begin
  if exists (select from pg_roles where rolname = 'dunghen_app') then
    grant select, insert, update, delete on notification to dunghen_app;
    grant select, insert on notification_digest_line to dunghen_app;
    grant select, insert, update on notification_preference to dunghen_app;
    grant select, insert, delete on notification_stop to dunghen_app;
  end if;
end
$$;
