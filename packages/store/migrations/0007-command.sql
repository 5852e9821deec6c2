-- The guarded door: numbers, idempotency keys, outgoing messages and the audit, all written in the transaction of the
-- command that they belong to (record_command at the end).

-- Lists ask through this role (scope.ts): it reads, and row-level security shows it the caller's scope only.
do $$
begin
  if not exists (select from pg_roles where rolname = 'dunghen_reader') then
    create role dunghen_reader nologin;
  end if;
  if exists (select from pg_roles where rolname = 'dunghen_app') then
    grant dunghen_reader to dunghen_app;
  end if;
exception
  when insufficient_privilege then
    raise notice 'role dunghen_reader is left to the administrator of the server';
  when duplicate_object or unique_violation then
    null;
end
$$;

alter table dossier
  add column receiving_agency_id text,
  add column holding_agency_id text,
  add column applicant_identity text,
  add column procedure_version int,
  add column step text,
  add column step_due_at timestamptz;

-- What was there before knows of one agency only.
update dossier set receiving_agency_id = agency_id, holding_agency_id = agency_id;

alter table dossier alter column receiving_agency_id set not null, alter column holding_agency_id set not null;
comment on column dossier.receiving_agency_id is 'Nơi tiếp nhận.';
comment on column dossier.holding_agency_id is 'Đơn vị đang giữ hồ sơ.';
comment on column dossier.applicant_identity is 'Số định danh của chủ hồ sơ: công dân chỉ thấy hồ sơ của mình.';
comment on column dossier.procedure_version is 'Phiên bản của thủ tục mà hồ sơ được tiếp nhận theo.';
comment on column dossier.step is 'Bước đang làm của quy trình; trống khi không có bước nào đang làm.';
comment on column dossier.step_due_at is 'Hạn của bước đang làm.';

-- A citizen's own dossiers.
create index dossier_by_identity on dossier (applicant_identity, intake_at, dossier_id) where applicant_identity is not null;
comment on index dossier_by_identity is 'Hồ sơ của một công dân, tổ chức.';

alter table dossier_event
  add column audit_hash bytea,
  add constraint dossier_event_audit_hash_length check (octet_length(audit_hash) = 32);
comment on column dossier_event.audit_hash is 'Hash của dòng nhật ký (audit_entry) của lệnh đã ghi việc này và các việc liền trước của cùng lệnh; việc nhập từ tệp thì trống.';

create table dossier_number (
  agency_code text not null,
  day date not null,
  last_number int not null,
  constraint dossier_number_pkey primary key (agency_code, day),
  constraint dossier_number_positive check (last_number > 0)
) with (fillfactor = 20);
comment on table dossier_number is 'Số thứ tự hồ sơ đã cấp của từng cơ quan trong ngày; cấp trong giao dịch của lệnh nên không đứt quãng, không trùng.';
comment on column dossier_number.agency_code is 'Mã cơ quan đứng đầu mã hồ sơ.';
comment on column dossier_number.day is 'Ngày trong mã hồ sơ (giờ Việt Nam).';
comment on column dossier_number.last_number is 'Số đã cấp cuối cùng.';

create table command_key (
  principal_id text not null,
  key text not null,
  request_hash bytea not null,
  answer text not null,
  recorded_at timestamptz not null,
  constraint command_key_pkey primary key (principal_id, key),
  constraint command_key_hash_length check (octet_length(request_hash) = 32)
);
comment on table command_key is 'Khóa chống ghi hai lần: cùng khóa thì nhận lại đúng trả lời đầu tiên.';
comment on column command_key.principal_id is 'Tài khoản, thẻ truy cập đã gửi lệnh.';
comment on column command_key.key is 'Khóa do bên gửi đặt (Idempotency-Key).';
comment on column command_key.request_hash is 'SHA-256 của yêu cầu; cùng khóa mà yêu cầu khác thì từ chối.';
comment on column command_key.answer is 'Trả lời đầu tiên, nguyên văn.';
comment on column command_key.recorded_at is 'Thời điểm ghi; khóa cũ được dọn sau thời hạn lưu.';

-- Clean-up of old keys.
create index command_key_by_time on command_key (recorded_at);
comment on index command_key_by_time is 'Dọn các khóa quá thời hạn lưu.';

create table outbox (
  home_agency_id text not null,
  id uuid not null,
  dossier_id uuid,
  seq int,
  topic text not null,
  type text not null,
  payload json not null,
  recorded_at timestamptz not null,
  dispatched_at timestamptz,
  constraint outbox_pkey primary key (home_agency_id, id)
);
comment on table outbox is 'Thông điệp gửi ra ngoài, ghi cùng giao dịch với việc đã xảy ra; không chứa dữ liệu cá nhân.';
comment on column outbox.home_agency_id is 'Đơn vị tiếp nhận đầu tiên: khóa phân tán; rỗng khi không thuộc hồ sơ nào.';
comment on column outbox.id is 'Định danh (UUID v7), không đổi khi gửi lại.';
comment on column outbox.dossier_id is 'Hồ sơ.';
comment on column outbox.seq is 'Số thứ tự của việc trong hồ sơ; thông điệp của một hồ sơ được gửi theo thứ tự này.';
comment on column outbox.topic is 'Chủ đề: dossier, job, ….';
comment on column outbox.type is 'Loại: dossier.accepted, dossier.completed, ….';
comment on column outbox.payload is 'Nội dung.';
comment on column outbox.recorded_at is 'Thời điểm ghi.';
comment on column outbox.dispatched_at is 'Thời điểm đã giao cho các bên nhận; trống khi còn chờ.';

-- What waits to be handed on; empty most of the time.
create index outbox_waiting on outbox (recorded_at, id) where dispatched_at is null;
comment on index outbox_waiting is 'Thông điệp còn chờ giao.';

create table audit_chain (
  id uuid constraint audit_chain_pkey primary key,
  number bigint not null,
  hash bytea not null,
  started_at timestamptz not null,
  updated_at timestamptz not null,
  constraint audit_chain_hash_length check (octet_length(hash) = 32)
);
comment on table audit_chain is 'Đầu các chuỗi nhật ký không thuộc hồ sơ nào: mỗi tiến trình ghi việc đọc một chuỗi, các việc quản trị một chuỗi.';
comment on column audit_chain.id is 'Định danh của chuỗi (UUID v7).';
comment on column audit_chain.number is 'Số thứ tự của dòng cuối.';
comment on column audit_chain.hash is 'Hash của dòng cuối.';
comment on column audit_chain.started_at is 'Thời điểm bắt đầu chuỗi.';
comment on column audit_chain.updated_at is 'Thời điểm ghi dòng cuối.';

create table audit_entry (
  home_agency_id text not null,
  chain_id uuid not null,
  number bigint not null,
  id uuid not null,
  recorded_at timestamptz not null,
  principal_kind text not null,
  principal_id text not null,
  principal_name text not null,
  address text,
  request_id text not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  subject_code text,
  reason text,
  outcome text not null,
  facts json not null,
  hash bytea not null,
  constraint audit_entry_pkey primary key (home_agency_id, chain_id, number),
  constraint audit_entry_number_positive check (number > 0),
  constraint audit_entry_hash_length check (octet_length(hash) = 32)
);
comment on table audit_entry is 'Nhật ký: mỗi lần đọc dữ liệu cá nhân và mỗi thay đổi, ai, lúc nào, từ đâu, vì sao; chỉ ghi thêm.';
comment on column audit_entry.home_agency_id is 'Đơn vị tiếp nhận đầu tiên của hồ sơ: khóa phân tán; rỗng khi không thuộc hồ sơ nào.';
comment on column audit_entry.chain_id is 'Chuỗi: định danh của hồ sơ với thay đổi trên hồ sơ, của tiến trình với việc đọc, của chuỗi chung với việc quản trị.';
comment on column audit_entry.number is 'Số thứ tự trong chuỗi, từ 1; với hồ sơ là số của việc cuối do lệnh ghi.';
comment on column audit_entry.id is 'Định danh (UUID v7).';
comment on column audit_entry.recorded_at is 'Thời điểm ghi.';
comment on column audit_entry.principal_kind is 'Loại người, máy: officer, machine, citizen, system, anonymous.';
comment on column audit_entry.principal_id is 'Tài khoản, thẻ truy cập.';
comment on column audit_entry.principal_name is 'Tên của người, máy.';
comment on column audit_entry.address is 'Địa chỉ mạng nơi gửi yêu cầu.';
comment on column audit_entry.request_id is 'Mã của yêu cầu, như trong nhật ký máy chủ.';
comment on column audit_entry.action is 'Việc đã làm: dossier:accept, dossier:read-personal, account:grant, ….';
comment on column audit_entry.subject_kind is 'Loại đối tượng: dossier, account, setting, ….';
comment on column audit_entry.subject_id is 'Định danh của đối tượng.';
comment on column audit_entry.subject_code is 'Mã hồ sơ hoặc tên gọi của đối tượng.';
comment on column audit_entry.reason is 'Lý do do người dùng nêu.';
comment on column audit_entry.outcome is 'Kết quả: done, refused.';
comment on column audit_entry.facts is 'Chi tiết, không chứa dữ liệu cá nhân.';
comment on column audit_entry.hash is 'SHA-256 của dòng cùng với hash của dòng trước trong chuỗi.';

create trigger audit_entry_append_only before update or delete on audit_entry
  for each row execute function refuse_change();

create trigger audit_entry_no_truncate before truncate on audit_entry
  for each statement execute function refuse_change();

-- The audit page and export: newest first.
create index audit_entry_by_time on audit_entry (recorded_at, id);
comment on index audit_entry_by_time is 'Tra nhật ký theo thời gian.';

-- Who read or changed this dossier, this account?
create index audit_entry_by_subject on audit_entry (subject_id, recorded_at);
comment on index audit_entry_by_subject is 'Tra nhật ký của một hồ sơ, một tài khoản.';

-- What did this person do?
create index audit_entry_by_principal on audit_entry (principal_id, recorded_at);
comment on index audit_entry_by_principal is 'Tra nhật ký của một người.';

alter table daily_root add column audit_heads bigint not null default 0;
comment on column daily_root.audit_heads is 'Số chuỗi nhật ký trong dấu niêm phong.';

-- One command, one statement, one transaction: the dossier's row or the number is locked for as long as the server needs
-- for the inserts, never for a round trip. What only the server knows (number, instant, hashes) stands in p_plan as marks
-- that begin with p_mark, which the caller draws at random.
create function record_command(
  p_principal text, p_key text, p_request bytea, p_home text, p_month date, p_dossier uuid, p_expected int,
  p_agency_code text, p_day date, p_mark text, p_plan text
) returns table (outcome text, version int, recorded_at timestamptz, number text, hash bytea, answer text)
language plpgsql as $$
#variable_conflict use_column
declare
  v_request bytea;
  v_seq int;
  v_last timestamptz;
  v_taken int;
  v_plan jsonb;
  v_item jsonb;
  v_text text;
  v_previous text := '';
  v_audit bytea;
  v_event_audit bytea;
begin
  if p_expected > 0 then
    select d.seq, d.last_recorded_at, encode(d.hash, 'hex') into v_seq, v_last, v_previous
    from dossier d where d.home_agency_id = p_home and d.dossier_id = p_dossier for update;
  end if;

  -- Only behind the lock: whoever sends the same key through another server at once has its answer there by now.
  select k.request_hash, k.answer into v_request, answer
  from command_key k where k.principal_id = p_principal and k.key = p_key;
  if found then
    outcome := case when v_request = p_request then 'repeated' else 'key-reused' end;
    return next;
    return;
  end if;

  if p_expected > 0 and v_seq is distinct from p_expected then
    outcome := 'conflict';
    version := coalesce(v_seq, 0);
    return next;
    return;
  end if;

  -- A transaction number first, so that a question "as known now" sees us and waits; then the clock (decision 0033).
  perform pg_current_xact_id();
  if p_agency_code is not null then
    loop
      insert into dossier_number as n (agency_code, day, last_number) values (p_agency_code, p_day, 1)
      on conflict (agency_code, day) do update set last_number = n.last_number + 1
      returning n.last_number into v_taken;
      number := case when v_taken < 10000 then lpad(v_taken::text, 4, '0') else v_taken::text end;
      -- A code brought in from another system may hold the number already.
      exit when not exists (
        select from dossier_code c where c.code = p_agency_code || '-' || to_char(p_day, 'YYMMDD') || '-' || number);
    end loop;
  end if;
  recorded_at := greatest(date_trunc('milliseconds', clock_timestamp()), v_last);
  v_text := replace(p_plan, p_mark || 't', (extract(epoch from recorded_at) * 1000)::bigint::text);
  if number is not null then
    v_text := replace(v_text, p_mark || 'n', number);
  end if;
  v_plan := v_text::jsonb;

  v_item := v_plan -> 'audit';
  v_audit := sha256(convert_to(v_item ->> 'text', 'UTF8'));
  insert into audit_entry (home_agency_id, chain_id, number, id, recorded_at, principal_kind, principal_id, principal_name,
    address, request_id, action, subject_kind, subject_id, subject_code, reason, outcome, facts, hash)
  values (p_home, p_dossier, (v_item ->> 'number')::bigint, (v_item ->> 'id')::uuid, recorded_at, v_item ->> 'principalKind',
    v_item ->> 'principalId', v_item ->> 'principalName', v_item ->> 'address', v_item ->> 'requestId', v_item ->> 'action', 'dossier',
    p_dossier::text, v_item ->> 'subjectCode', v_item ->> 'reason', 'done', (v_item -> 'facts')::json, v_audit);

  for v_item in select e.value from jsonb_array_elements(v_plan -> 'events') e loop
    version := (v_item ->> 'seq')::int;
    v_text := replace(concat(v_item ->> 'before', v_item ->> 'data', v_item ->> 'after'), p_mark || 'h', v_previous);
    v_event_audit := case when (v_item ->> 'last')::boolean then v_audit end;
    if v_event_audit is not null then
      v_text := replace(v_text, p_mark || 'a', encode(v_audit, 'hex'));
    end if;
    hash := sha256(convert_to(v_text, 'UTF8'));
    insert into dossier_event (home_agency_id, intake_month, dossier_id, seq, type, occurred_at, date_only, recorded_at, actor,
      data, hash, audit_hash)
    values (p_home, p_month, p_dossier, version, v_item ->> 'type', (v_item ->> 'occurredAt')::timestamptz,
      (v_item ->> 'dateOnly')::boolean, recorded_at, v_item ->> 'actor', (v_item ->> 'data')::jsonb, hash, v_event_audit);
    v_previous := encode(hash, 'hex');
  end loop;

  insert into dossier_code (code, home_agency_id, intake_month, dossier_id)
  select c.value, p_home, p_month, p_dossier from jsonb_array_elements_text(v_plan -> 'codes') c;

  insert into outbox (home_agency_id, id, dossier_id, seq, topic, type, payload, recorded_at)
  select p_home, m.id, p_dossier, m.seq, m.topic, m.type, m.payload, recorded_at
  from jsonb_to_recordset(v_plan -> 'messages') m (id uuid, seq int, topic text, type text, payload json);

  answer := v_plan ->> 'answer';
  insert into command_key (principal_id, key, request_hash, answer, recorded_at)
  values (p_principal, p_key, p_request, answer, recorded_at);

  outcome := 'done';
  return next;
end
$$;
comment on function record_command is 'Ghi trọn một lệnh: số hồ sơ, các việc, mã, nhật ký, thông điệp, khóa chống ghi hai lần.';

-- A second wall behind the scope in each list's own SQL. The owner, who imports by COPY and rebuilds, is not held up by it.
alter table dossier enable row level security;

do $$
begin
  if exists (select from pg_roles where rolname = 'dunghen_app') then
    grant select, insert, update on dossier_number, audit_chain to dunghen_app;
    grant select, insert on audit_entry to dunghen_app;
    grant select, insert, delete on command_key to dunghen_app;
    grant select, insert, update, delete on outbox to dunghen_app;
    create policy dossier_of_app on dossier to dunghen_app using (true) with check (true);
  end if;
  if exists (select from pg_roles where rolname = 'dunghen_reader') then
    grant select on dossier, dossier_code, dossier_event, catalogue_record to dunghen_reader;
    create policy dossier_in_scope on dossier for select to dunghen_reader using (
      (select current_setting('app.scope', true)) = '*'
      or agency_id = any ((select string_to_array(current_setting('app.scope', true), chr(31)))::text[])
      or receiving_agency_id = any ((select string_to_array(current_setting('app.scope', true), chr(31)))::text[])
      or holding_agency_id = any ((select string_to_array(current_setting('app.scope', true), chr(31)))::text[])
      or (officer = (select nullif(current_setting('app.officer', true), '')) and (
        agency_id = any ((select string_to_array(current_setting('app.assigned', true), chr(31)))::text[])
        or receiving_agency_id = any ((select string_to_array(current_setting('app.assigned', true), chr(31)))::text[])
        or holding_agency_id = any ((select string_to_array(current_setting('app.assigned', true), chr(31)))::text[])))
      or applicant_identity = (select nullif(current_setting('app.identity', true), '')));
  end if;
end
$$;
