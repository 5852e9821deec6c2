-- Evaluation of agencies and officials (Circular 01/2018/TT-VPCP, articles 13 to 16) and cases to inspect. Only ever added to.
create table evaluation_mark (
  id uuid constraint evaluation_mark_pkey primary key,
  period text not null,
  agency_id text not null,
  officer text not null default '',
  index_number smallint not null,
  value numeric(2, 1) not null,
  basis text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_name text not null,
  constraint evaluation_mark_index check (index_number between 1 and 9),
  constraint evaluation_mark_value check (value between 0 and 2),
  constraint evaluation_mark_basis_given check (basis <> '')
);
comment on table evaluation_mark is 'Điểm của chỉ số đánh giá mà hồ sơ không cho biết, do người có trách nhiệm ghi kèm căn cứ; dòng ghi sau thay dòng trước. Chỉ ghi thêm.';
comment on column evaluation_mark.id is 'Định danh (UUID v7).';
comment on column evaluation_mark.period is 'Kỳ đánh giá: 2024, 2024-Q1.';
comment on column evaluation_mark.agency_id is 'Cơ quan được đánh giá, hoặc cơ quan của cán bộ.';
comment on column evaluation_mark.officer is 'Cán bộ được đánh giá, như hồ sơ ghi; trống khi là cơ quan.';
comment on column evaluation_mark.index_number is 'Số thứ tự chỉ số theo Điều 13 Thông tư 01/2018/TT-VPCP.';
comment on column evaluation_mark.value is 'Điểm, từ 0 đến 2.';
comment on column evaluation_mark.basis is 'Căn cứ: văn bản, kết quả khảo sát, sổ theo dõi.';
comment on column evaluation_mark.recorded_at is 'Thời điểm ghi.';
comment on column evaluation_mark.recorded_by is 'Tài khoản người ghi.';
comment on column evaluation_mark.recorded_by_name is 'Họ tên người ghi lúc ghi.';
-- What was stated of a period (store/evaluation/mark.ts).
create index evaluation_mark_by_period on evaluation_mark (period, agency_id, recorded_at);
comment on index evaluation_mark_by_period is 'Điểm đã ghi của một kỳ.';

create table evaluation_appeal (
  id uuid constraint evaluation_appeal_pkey primary key,
  period text not null,
  agency_id text not null,
  officer text not null default '',
  index_number smallint not null,
  code text not null,
  wanted smallint not null,
  reason text not null,
  filed_at timestamptz not null,
  filed_by text not null,
  filed_by_name text not null,
  constraint evaluation_appeal_index check (index_number in (1, 2, 3, 4, 7)),
  constraint evaluation_appeal_wanted check (wanted between 0 and 2),
  constraint evaluation_appeal_reason_given check (reason <> '')
);
comment on table evaluation_appeal is 'Kiến nghị về điểm của một hồ sơ trong kết quả đánh giá. Chỉ ghi thêm.';
comment on column evaluation_appeal.id is 'Định danh (UUID v7).';
comment on column evaluation_appeal.period is 'Kỳ đánh giá.';
comment on column evaluation_appeal.agency_id is 'Cơ quan được đánh giá, hoặc cơ quan của cán bộ.';
comment on column evaluation_appeal.officer is 'Cán bộ có điểm bị kiến nghị, như hồ sơ ghi; trống khi là cơ quan.';
comment on column evaluation_appeal.index_number is 'Chỉ số có điểm bị kiến nghị.';
comment on column evaluation_appeal.code is 'Mã hồ sơ.';
comment on column evaluation_appeal.wanted is 'Điểm đề nghị.';
comment on column evaluation_appeal.reason is 'Lý do kiến nghị; không có dữ liệu cá nhân của người nộp hồ sơ.';
comment on column evaluation_appeal.filed_at is 'Thời điểm kiến nghị.';
comment on column evaluation_appeal.filed_by is 'Tài khoản người kiến nghị.';
comment on column evaluation_appeal.filed_by_name is 'Họ tên người kiến nghị lúc ghi.';
-- Appeals of a period, the last one first (store/evaluation/appeal.ts).
create index evaluation_appeal_by_period on evaluation_appeal (period, agency_id, id);
comment on index evaluation_appeal_by_period is 'Kiến nghị của một kỳ.';

create table evaluation_appeal_decision (
  appeal_id uuid constraint evaluation_appeal_decision_pkey primary key,
  points smallint,
  reason text not null,
  decided_at timestamptz not null,
  decided_by text not null,
  decided_by_name text not null,
  constraint evaluation_appeal_decision_of foreign key (appeal_id) references evaluation_appeal (id),
  constraint evaluation_appeal_decision_points check (points between 0 and 2),
  constraint evaluation_appeal_decision_reason_given check (reason <> '')
);
comment on table evaluation_appeal_decision is 'Quyết định về kiến nghị, mỗi kiến nghị một lần; không do người kiến nghị hay người được đánh giá quyết định. Chỉ ghi thêm.';
comment on column evaluation_appeal_decision.appeal_id is 'Kiến nghị.';
comment on column evaluation_appeal_decision.points is 'Điểm sau khi chấp nhận; trống khi không chấp nhận.';
comment on column evaluation_appeal_decision.reason is 'Lý do của quyết định.';
comment on column evaluation_appeal_decision.decided_at is 'Thời điểm quyết định.';
comment on column evaluation_appeal_decision.decided_by is 'Tài khoản người quyết định.';
comment on column evaluation_appeal_decision.decided_by_name is 'Họ tên người quyết định lúc ghi.';

create table evaluation_freeze (
  id uuid constraint evaluation_freeze_pkey primary key,
  period text not null,
  as_of timestamptz not null,
  known_at timestamptz not null,
  model text not null,
  sha256 bytea not null,
  reason text not null,
  frozen_at timestamptz not null,
  frozen_by text not null,
  frozen_by_name text not null,
  constraint evaluation_freeze_sha256 check (sha256 = sha256(convert_to(model, 'UTF8')))
);
comment on table evaluation_freeze is 'Kết quả đánh giá đã chốt, giữ nguyên từng chữ; bản chốt sau thay bản trước và nói vì sao. Chỉ ghi thêm.';
comment on column evaluation_freeze.id is 'Định danh (UUID v7).';
comment on column evaluation_freeze.period is 'Kỳ đánh giá.';
comment on column evaluation_freeze.as_of is 'Thời điểm tình trạng hồ sơ.';
comment on column evaluation_freeze.known_at is 'Thời điểm ghi nhận dữ liệu.';
comment on column evaluation_freeze.model is 'Kết quả (JSON), với quy định đã áp dụng.';
comment on column evaluation_freeze.sha256 is 'SHA-256 của kết quả.';
comment on column evaluation_freeze.reason is 'Lý do chốt, hoặc chốt lại.';
comment on column evaluation_freeze.frozen_at is 'Thời điểm chốt.';
comment on column evaluation_freeze.frozen_by is 'Tài khoản người chốt.';
comment on column evaluation_freeze.frozen_by_name is 'Họ tên người chốt lúc ghi.';
-- What was frozen of a period, the last one first (store/evaluation/freeze.ts).
create index evaluation_freeze_by_period on evaluation_freeze (period, id);
comment on index evaluation_freeze_by_period is 'Các lần chốt của một kỳ.';

create table inspection_case (
  home_agency_id text not null,
  id uuid not null,
  kind text not null,
  quarter text not null,
  subject_key text not null,
  agency_id text not null,
  officer text not null default '',
  codes text[] not null,
  happened_at timestamptz not null,
  found jsonb not null,
  found_at timestamptz not null,
  constraint inspection_case_pkey primary key (home_agency_id, id),
  constraint inspection_case_once unique (home_agency_id, kind, subject_key),
  constraint inspection_case_about check (cardinality(codes) > 0)
);
comment on table inspection_case is 'Hồ sơ cần kiểm tra: dấu hiệu tìm thấy trong quá trình giải quyết, kèm sự việc làm chứng. Lưu hành nội bộ, không bao giờ công bố. Chỉ ghi thêm; không có dữ liệu của người nộp.';
comment on column inspection_case.home_agency_id is 'Đơn vị tiếp nhận đầu tiên của hồ sơ (khóa phân bố); của nhiều hồ sơ là cơ quan giải quyết.';
comment on column inspection_case.id is 'Định danh (UUID v7).';
comment on column inspection_case.kind is 'Loại dấu hiệu.';
comment on column inspection_case.quarter is 'Quý xảy ra: 2024-Q1.';
comment on column inspection_case.subject_key is 'Phân biệt với trường hợp khác cùng loại: hồ sơ và sự việc, hoặc cán bộ và thời điểm.';
comment on column inspection_case.agency_id is 'Cơ quan giải quyết.';
comment on column inspection_case.officer is 'Cán bộ thực hiện, như sự việc ghi; trống khi không ghi.';
comment on column inspection_case.codes is 'Mã các hồ sơ.';
comment on column inspection_case.happened_at is 'Thời điểm xảy ra.';
comment on column inspection_case.found is 'Điều tìm thấy: các sự việc làm chứng, ngày hẹn, số đo.';
comment on column inspection_case.found_at is 'Thời điểm hệ thống tìm thấy.';
-- The list of a quarter, of an agency (store/inspection/case.ts).
create index inspection_case_by_quarter on inspection_case (quarter, happened_at, id);
comment on index inspection_case_by_quarter is 'Hồ sơ cần kiểm tra của một quý.';
create index inspection_case_by_agency on inspection_case (agency_id, quarter, happened_at, id);
comment on index inspection_case_by_agency is 'Hồ sơ cần kiểm tra của một cơ quan.';

create table inspection_conclusion (
  home_agency_id text not null,
  case_id uuid not null,
  seq int not null,
  conclusion text not null,
  note text not null,
  concluded_at timestamptz not null,
  concluded_by text not null,
  concluded_by_name text not null,
  constraint inspection_conclusion_pkey primary key (home_agency_id, case_id, seq),
  constraint inspection_conclusion_of foreign key (home_agency_id, case_id) references inspection_case (home_agency_id, id),
  constraint inspection_conclusion_seq check (seq > 0),
  constraint inspection_conclusion_kind check (conclusion in ('violation', 'none', 'transferred')),
  constraint inspection_conclusion_note_given check (note <> '')
);
comment on table inspection_conclusion is 'Kết luận về hồ sơ cần kiểm tra; sau khi chuyển cơ quan khác có thể có kết luận tiếp. Chỉ ghi thêm.';
comment on column inspection_conclusion.home_agency_id is 'Khóa phân bố, như của hồ sơ cần kiểm tra.';
comment on column inspection_conclusion.case_id is 'Hồ sơ cần kiểm tra.';
comment on column inspection_conclusion.seq is 'Số thứ tự kết luận, từ 1.';
comment on column inspection_conclusion.conclusion is 'Có vi phạm, không vi phạm, chuyển cơ quan khác xem xét.';
comment on column inspection_conclusion.note is 'Nội dung kết luận.';
comment on column inspection_conclusion.concluded_at is 'Thời điểm kết luận.';
comment on column inspection_conclusion.concluded_by is 'Tài khoản người kết luận.';
comment on column inspection_conclusion.concluded_by_name is 'Họ tên người kết luận lúc ghi.';

create trigger evaluation_mark_append_only before update or delete on evaluation_mark
  for each row execute function refuse_change();
create trigger evaluation_appeal_append_only before update or delete on evaluation_appeal
  for each row execute function refuse_change();
create trigger evaluation_appeal_decision_append_only before update or delete on evaluation_appeal_decision
  for each row execute function refuse_change();
create trigger evaluation_freeze_append_only before update or delete on evaluation_freeze
  for each row execute function refuse_change();
create trigger inspection_case_append_only before update or delete on inspection_case
  for each row execute function refuse_change();
create trigger inspection_conclusion_append_only before update or delete on inspection_conclusion
  for each row execute function refuse_change();

do $$
begin
  if exists (select from pg_roles where rolname = 'dunghen_app') then
    grant select, insert on evaluation_mark, evaluation_appeal, evaluation_appeal_decision, evaluation_freeze,
      inspection_case, inspection_conclusion to dunghen_app;
  end if;
end
$$;
