-- Users of the system. Nothing secret is kept in clear: passwords as argon2id, ids of sessions and tokens as SHA-256,
-- keys of second factors sealed with the installation's key.
create table account (
  id uuid constraint account_pkey primary key,
  login text not null constraint account_login_key unique,
  name text not null,
  password_hash text,
  must_change boolean not null,
  active_from date not null,
  active_to date,
  failed_count int not null default 0,
  locked_until timestamptz,
  totp_secret bytea,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  demonstration boolean not null default false,
  created_at timestamptz not null,
  created_by text not null,
  constraint account_login_form check (login ~ '^[a-z][a-z0-9._-]{1,39}$'),
  constraint account_active check (active_to is null or active_to >= active_from),
  constraint account_totp check (totp_confirmed_at is null or totp_secret is not null)
);
comment on table account is 'Tài khoản của cán bộ, công chức dùng hệ thống.';
comment on column account.id is 'Định danh (UUID v7); sự kiện và nhật ký ghi theo định danh này.';
comment on column account.login is 'Tên đăng nhập, chữ thường.';
comment on column account.name is 'Họ và tên, hiện trong hồ sơ và nhật ký.';
comment on column account.password_hash is 'Mật khẩu băm bằng argon2id; trống: chỉ đăng nhập qua hệ thống khác.';
comment on column account.must_change is 'Phải đổi mật khẩu trước khi làm việc khác.';
comment on column account.active_from is 'Dùng được từ ngày.';
comment on column account.active_to is 'Dùng được đến trước ngày; trống: chưa khóa.';
comment on column account.failed_count is 'Số lần đăng nhập sai liên tiếp.';
comment on column account.locked_until is 'Tạm khóa đăng nhập đến thời điểm.';
comment on column account.totp_secret is 'Khóa của mã dùng một lần (RFC 6238), đã mã hóa.';
comment on column account.totp_confirmed_at is 'Thời điểm bật mã dùng một lần; trống: chưa bật.';
comment on column account.totp_last_step is 'Bước thời gian của mã dùng gần nhất; mỗi mã chỉ dùng được một lần.';
comment on column account.demonstration is 'Tài khoản của tỉnh minh họa, người dùng giả định.';
comment on column account.created_at is 'Thời điểm lập.';
comment on column account.created_by is 'Người lập.';

create table account_recovery_code (
  account_id uuid not null,
  code_hash bytea not null,
  used_at timestamptz,
  constraint account_recovery_code_pkey primary key (account_id, code_hash),
  constraint account_recovery_code_account foreign key (account_id) references account (id)
);
comment on table account_recovery_code is 'Mã khôi phục khi mất thiết bị sinh mã; mỗi mã dùng một lần.';
comment on column account_recovery_code.account_id is 'Tài khoản.';
comment on column account_recovery_code.code_hash is 'SHA-256 của mã.';
comment on column account_recovery_code.used_at is 'Thời điểm đã dùng.';

create table account_grant (
  id uuid constraint account_grant_pkey primary key,
  account_id uuid not null,
  role text not null,
  agency_id text not null,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null,
  recorded_by text not null,
  reason text,
  constraint account_grant_account foreign key (account_id) references account (id),
  constraint account_grant_dates check (valid_to is null or valid_to > valid_from)
);
comment on table account_grant is 'Vai trò được giao tại một cơ quan, có thời hạn; chỉ ghi thêm.';
comment on column account_grant.id is 'Định danh.';
comment on column account_grant.account_id is 'Tài khoản.';
comment on column account_grant.role is 'Vai trò.';
comment on column account_grant.agency_id is 'Cơ quan.';
comment on column account_grant.valid_from is 'Từ ngày.';
comment on column account_grant.valid_to is 'Đến trước ngày; trống: không định trước.';
comment on column account_grant.recorded_at is 'Thời điểm ghi.';
comment on column account_grant.recorded_by is 'Người ghi.';
comment on column account_grant.reason is 'Căn cứ.';

-- The grants of somebody who signs in (principal.ts).
create index account_grant_by_account on account_grant (account_id);
comment on index account_grant_by_account is 'Vai trò của một tài khoản.';

create table account_grant_end (
  grant_id uuid not null,
  ends_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  reason text,
  constraint account_grant_end_pkey primary key (grant_id, recorded_at),
  constraint account_grant_end_grant foreign key (grant_id) references account_grant (id)
);
comment on table account_grant_end is 'Thu hồi vai trò; ngày sớm nhất có hiệu lực.';
comment on column account_grant_end.grant_id is 'Vai trò bị thu hồi.';
comment on column account_grant_end.ends_on is 'Hết hiệu lực từ ngày.';
comment on column account_grant_end.recorded_at is 'Thời điểm ghi.';
comment on column account_grant_end.recorded_by is 'Người ghi.';
comment on column account_grant_end.reason is 'Căn cứ.';

create trigger account_grant_append_only before update or delete on account_grant
  for each row execute function refuse_change();
create trigger account_grant_end_append_only before update or delete on account_grant_end
  for each row execute function refuse_change();

create table account_identity (
  provider text not null,
  subject text not null,
  account_id uuid not null,
  linked_at timestamptz not null,
  linked_by text not null,
  constraint account_identity_pkey primary key (provider, subject),
  constraint account_identity_account foreign key (account_id) references account (id)
);
comment on table account_identity is 'Định danh của cán bộ ở hệ thống xác thực khác (OpenID Connect).';
comment on column account_identity.provider is 'Hệ thống xác thực.';
comment on column account_identity.subject is 'Giá trị nhận biết người dùng ở hệ thống đó.';
comment on column account_identity.account_id is 'Tài khoản.';
comment on column account_identity.linked_at is 'Thời điểm gắn.';
comment on column account_identity.linked_by is 'Người gắn.';

create table account_session (
  id_hash bytea constraint account_session_pkey primary key,
  public_id uuid not null constraint account_session_public_id_key unique,
  account_id uuid,
  citizen bytea,
  method text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  address text,
  agent text,
  constraint account_session_account foreign key (account_id) references account (id),
  constraint account_session_holder check ((account_id is null) <> (citizen is null)),
  constraint account_session_method check (method in ('password', 'oidc'))
);
comment on table account_session is 'Phiên đăng nhập.';
comment on column account_session.id_hash is 'SHA-256 của mã phiên (256 bit ngẫu nhiên); mã không được lưu.';
comment on column account_session.public_id is 'Định danh để liệt kê và kết thúc phiên.';
comment on column account_session.account_id is 'Tài khoản; trống: công dân.';
comment on column account_session.citizen is 'Số định danh và họ tên của công dân, đã mã hóa.';
comment on column account_session.method is 'password: mật khẩu; oidc: hệ thống xác thực khác.';
comment on column account_session.created_at is 'Thời điểm đăng nhập.';
comment on column account_session.last_seen_at is 'Thời điểm dùng gần nhất.';
comment on column account_session.expires_at is 'Hết hạn lúc, dù có dùng.';
comment on column account_session.revoked_at is 'Thời điểm kết thúc: đăng xuất, khóa tài khoản, đổi mật khẩu.';
comment on column account_session.address is 'Địa chỉ mạng khi đăng nhập.';
comment on column account_session.agent is 'Trình duyệt khi đăng nhập.';

-- The sessions of one account (sessions.ts), to show them and to end them all.
create index account_session_by_account on account_session (account_id, created_at);
comment on index account_session_by_account is 'Các phiên của một tài khoản.';

create table api_token (
  id uuid constraint api_token_pkey primary key,
  token_hash bytea not null constraint api_token_token_hash_key unique,
  name text not null,
  scopes text[] not null,
  grants jsonb not null,
  created_at timestamptz not null,
  created_by text not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
comment on table api_token is 'Mã truy cập cho hệ thống khác.';
comment on column api_token.id is 'Định danh.';
comment on column api_token.token_hash is 'SHA-256 của mã (256 bit ngẫu nhiên); mã chỉ hiện một lần khi lập.';
comment on column api_token.name is 'Hệ thống dùng mã.';
comment on column api_token.scopes is 'Các việc được làm.';
comment on column api_token.grants is 'Vai trò và cơ quan, có thời hạn.';
comment on column api_token.created_at is 'Thời điểm lập.';
comment on column api_token.created_by is 'Người lập.';
comment on column api_token.expires_at is 'Hết hạn lúc.';
comment on column api_token.last_used_at is 'Thời điểm dùng gần nhất (chính xác đến phút).';
comment on column api_token.revoked_at is 'Thời điểm thu hồi.';

create table sign_in_attempt (
  id uuid constraint sign_in_attempt_pkey primary key,
  at timestamptz not null,
  address text not null,
  account_id uuid,
  succeeded boolean not null
);
comment on table sign_in_attempt is 'Lần đăng nhập, để chặn dò mật khẩu từ một địa chỉ; không ghi tên đăng nhập đã gõ.';
comment on column sign_in_attempt.id is 'Định danh.';
comment on column sign_in_attempt.at is 'Thời điểm.';
comment on column sign_in_attempt.address is 'Địa chỉ mạng.';
comment on column sign_in_attempt.account_id is 'Tài khoản, nếu có.';
comment on column sign_in_attempt.succeeded is 'Đăng nhập được.';

-- Failures of an address in the last minutes (attempts.ts).
create index sign_in_attempt_by_address on sign_in_attempt (address, at);
comment on index sign_in_attempt_by_address is 'Lần đăng nhập từ một địa chỉ.';

do $$
begin
  if exists (select from pg_roles where rolname = 'dunghen_app') then
    grant select, insert, update on account, account_recovery_code, account_session, api_token to dunghen_app;
    grant select, insert on account_grant, account_grant_end to dunghen_app;
    grant select, insert, delete on account_identity, sign_in_attempt to dunghen_app;
    grant delete on account_recovery_code, account_session to dunghen_app;
  end if;
end
$$;
