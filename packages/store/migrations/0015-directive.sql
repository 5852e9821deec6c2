-- Directives of the province's leader (văn bản chỉ đạo), to whom they went, and what was answered. Only ever added to.
create table directive (
  id uuid constraint directive_pkey primary key,
  number text not null,
  issued_on date not null,
  content text not null,
  due_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_name text not null,
  constraint directive_once unique (number, issued_on),
  constraint directive_number_given check (number <> ''),
  constraint directive_content_given check (content <> ''),
  constraint directive_due_after check (due_on >= issued_on)
);
comment on table directive is 'Văn bản chỉ đạo của lãnh đạo Ủy ban nhân dân tỉnh; chỉ ghi thêm.';
comment on column directive.id is 'Định danh (UUID v7).';
comment on column directive.number is 'Số, ký hiệu văn bản, ví dụ 125/UBND-KSTT.';
comment on column directive.issued_on is 'Ngày văn bản.';
comment on column directive.content is 'Nội dung chỉ đạo; không có dữ liệu cá nhân của người nộp hồ sơ.';
comment on column directive.due_on is 'Hạn trả lời: hết ngày này.';
comment on column directive.recorded_at is 'Thời điểm ghi vào hệ thống.';
comment on column directive.recorded_by is 'Tài khoản người ghi.';
comment on column directive.recorded_by_name is 'Họ tên người ghi lúc ghi.';

create table directive_addressee (
  directive_id uuid not null,
  agency_id text not null,
  place int not null,
  constraint directive_addressee_pkey primary key (directive_id, agency_id),
  constraint directive_addressee_of foreign key (directive_id) references directive (id)
);
comment on table directive_addressee is 'Cơ quan nhận văn bản chỉ đạo; chỉ ghi thêm.';
comment on column directive_addressee.directive_id is 'Văn bản chỉ đạo.';
comment on column directive_addressee.agency_id is 'Cơ quan nhận, theo danh mục cơ quan.';
comment on column directive_addressee.place is 'Thứ tự nơi nhận trong văn bản, từ 1.';

-- Directives to an agency, for its head (store/directive/directive.ts).
create index directive_addressee_by_agency on directive_addressee (agency_id, directive_id);
comment on index directive_addressee_by_agency is 'Văn bản chỉ đạo gửi đến một cơ quan.';

create table directive_answer (
  directive_id uuid not null,
  agency_id text not null,
  answer text not null,
  document text,
  answered_at timestamptz not null,
  answered_by text not null,
  answered_by_name text not null,
  constraint directive_answer_pkey primary key (directive_id, agency_id),
  constraint directive_answer_of foreign key (directive_id, agency_id) references directive_addressee (directive_id, agency_id),
  constraint directive_answer_given check (answer <> '')
);
comment on table directive_answer is 'Trả lời của từng cơ quan, mỗi cơ quan một lần; chỉ ghi thêm.';
comment on column directive_answer.directive_id is 'Văn bản chỉ đạo.';
comment on column directive_answer.agency_id is 'Cơ quan trả lời.';
comment on column directive_answer.answer is 'Nội dung trả lời.';
comment on column directive_answer.document is 'Số, ngày văn bản trả lời, nếu có.';
comment on column directive_answer.answered_at is 'Thời điểm trả lời.';
comment on column directive_answer.answered_by is 'Tài khoản người trả lời.';
comment on column directive_answer.answered_by_name is 'Họ tên người trả lời lúc trả lời.';

create table directive_withdrawal (
  directive_id uuid constraint directive_withdrawal_pkey primary key,
  reason text not null,
  withdrawn_at timestamptz not null,
  withdrawn_by text not null,
  withdrawn_by_name text not null,
  constraint directive_withdrawal_of foreign key (directive_id) references directive (id),
  constraint directive_withdrawal_reason_given check (reason <> '')
);
comment on table directive_withdrawal is 'Văn bản chỉ đạo đã thu hồi (ghi nhầm, thay bằng văn bản khác); chỉ ghi thêm.';
comment on column directive_withdrawal.directive_id is 'Văn bản chỉ đạo.';
comment on column directive_withdrawal.reason is 'Lý do thu hồi.';
comment on column directive_withdrawal.withdrawn_at is 'Thời điểm thu hồi.';
comment on column directive_withdrawal.withdrawn_by is 'Tài khoản người thu hồi.';
comment on column directive_withdrawal.withdrawn_by_name is 'Họ tên người thu hồi lúc thu hồi.';

create trigger directive_append_only before update or delete on directive
  for each row execute function refuse_change();
create trigger directive_addressee_append_only before update or delete on directive_addressee
  for each row execute function refuse_change();
create trigger directive_answer_append_only before update or delete on directive_answer
  for each row execute function refuse_change();
create trigger directive_withdrawal_append_only before update or delete on directive_withdrawal
  for each row execute function refuse_change();

do $$
begin
  if exists (select from pg_roles where rolname = 'dunghen_app') then
    grant select, insert on directive, directive_addressee, directive_answer, directive_withdrawal to dunghen_app;
  end if;
end
$$;
