-- Letters of apology with a new date (văn bản xin lỗi, hẹn lại), and what was done with each. Only ever added to.
create table apology_letter (
  home_agency_id text not null,
  letter_id uuid not null,
  dossier_id uuid not null,
  code text not null,
  agency_id text not null,
  procedure_code text,
  rule_set_id text not null,
  due_at timestamptz not null,
  letter_by date not null,
  new_due_at timestamptz not null,
  working_days int not null,
  cause text not null,
  reason text not null,
  explanation text[] not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_name text not null,
  constraint apology_letter_pkey primary key (home_agency_id, letter_id),
  constraint apology_letter_cause check (cause in ('own-agency', 'consulted-agency', 'receiving-agency', 'system')),
  constraint apology_letter_reason_given check (reason <> ''),
  constraint apology_letter_later check (new_due_at > due_at)
);
comment on table apology_letter is 'Dự thảo văn bản xin lỗi, hẹn lại ngày trả kết quả của hồ sơ; chỉ ghi thêm, bản soạn lại là một dòng mới.';
comment on column apology_letter.home_agency_id is 'Đơn vị tiếp nhận đầu tiên của hồ sơ: khóa phân tán.';
comment on column apology_letter.letter_id is 'Định danh văn bản (UUID v7).';
comment on column apology_letter.dossier_id is 'Hồ sơ.';
comment on column apology_letter.code is 'Mã hồ sơ.';
comment on column apology_letter.agency_id is 'Cơ quan có thẩm quyền giải quyết lúc soạn.';
comment on column apology_letter.procedure_code is 'Mã thủ tục hành chính.';
comment on column apology_letter.rule_set_id is 'Bộ quy định của ngày soạn.';
comment on column apology_letter.due_at is 'Ngày hẹn trả đang có hiệu lực lúc soạn.';
comment on column apology_letter.letter_by is 'Ngày cuối cùng để gửi đúng hạn.';
comment on column apology_letter.new_due_at is 'Ngày hẹn lại.';
comment on column apology_letter.working_days is 'Số ngày làm việc xin thêm.';
comment on column apology_letter.cause is 'Do đâu chậm: cơ quan giải quyết, cơ quan được lấy ý kiến, nơi tiếp nhận, hệ thống.';
comment on column apology_letter.reason is 'Lý do ghi trong văn bản.';
comment on column apology_letter.explanation is 'Cách tính ngày hẹn lại.';
comment on column apology_letter.recorded_at is 'Thời điểm soạn.';
comment on column apology_letter.recorded_by is 'Tài khoản người soạn.';
comment on column apology_letter.recorded_by_name is 'Họ tên người soạn lúc soạn.';

-- Letters of agencies in the order of their due dates (store/apology/letters.ts).
create index apology_letter_by_agency on apology_letter (agency_id, due_at, letter_id);
comment on index apology_letter_by_agency is 'Văn bản xin lỗi của một cơ quan theo ngày hẹn trả.';
-- Letters of a dossier, the newest last.
create index apology_letter_by_dossier on apology_letter (home_agency_id, dossier_id, letter_id);
comment on index apology_letter_by_dossier is 'Văn bản xin lỗi của một hồ sơ.';

create table apology_step (
  home_agency_id text not null,
  letter_id uuid not null,
  kind text not null,
  dossier_id uuid not null,
  at timestamptz not null,
  recorded_by text not null,
  recorded_by_name text not null,
  capacity text,
  number text,
  channel text,
  reason text,
  constraint apology_step_pkey primary key (home_agency_id, letter_id, kind),
  constraint apology_step_of foreign key (home_agency_id, letter_id) references apology_letter (home_agency_id, letter_id),
  constraint apology_step_kind check (kind in ('submitted', 'signed', 'declined', 'replaced', 'sent', 'dated')),
  constraint apology_step_signed check (kind <> 'signed' or capacity is not null),
  constraint apology_step_sent check (kind <> 'sent' or (number is not null and channel in ('post', 'email', 'sms', 'zalo', 'counter'))),
  constraint apology_step_declined check (kind <> 'declined' or reason <> '')
);
comment on table apology_step is 'Các bước của văn bản xin lỗi: trình, ký, không ký, thay bằng bản khác, gửi, đổi ngày hẹn; mỗi bước một lần, chỉ ghi thêm.';
comment on column apology_step.home_agency_id is 'Đơn vị tiếp nhận đầu tiên của hồ sơ: khóa phân tán.';
comment on column apology_step.letter_id is 'Văn bản.';
comment on column apology_step.kind is 'Bước: submitted, signed, declined, replaced, sent, dated.';
comment on column apology_step.dossier_id is 'Hồ sơ.';
comment on column apology_step.at is 'Thời điểm.';
comment on column apology_step.recorded_by is 'Tài khoản người làm.';
comment on column apology_step.recorded_by_name is 'Họ tên người làm lúc làm.';
comment on column apology_step.capacity is 'Ký với tư cách người đứng đầu (head) hay cấp phó (deputy).';
comment on column apology_step.number is 'Số, ký hiệu văn bản.';
comment on column apology_step.channel is 'Cách gửi đến người nộp: bưu chính, thư điện tử, tin nhắn, Zalo, trao tại quầy.';
comment on column apology_step.reason is 'Lý do không ký.';

-- One letter only is ever signed for a dossier (Decree 61/2018, article 19.9: re-dated no more than once).
create unique index apology_signed_once on apology_step (home_agency_id, dossier_id) where kind = 'signed';
comment on index apology_signed_once is 'Mỗi hồ sơ chỉ được xin lỗi, hẹn lại một lần.';

create trigger apology_letter_append_only before update or delete on apology_letter
  for each row execute function refuse_change();
create trigger apology_step_append_only before update or delete on apology_step
  for each row execute function refuse_change();

do $$
begin
  if exists (select from pg_roles where rolname = 'dunghen_app') then
    grant select, insert on apology_letter, apology_step to dunghen_app;
  end if;
end
$$;
