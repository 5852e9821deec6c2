-- How many dossiers run under a version of a procedure, asked before it is changed or abolished.
create index dossier_open_by_procedure on dossier (procedure_code, procedure_version) where ended_at is null;
comment on index dossier_open_by_procedure is 'Hồ sơ còn mở theo thủ tục và phiên bản, trước khi sửa hoặc bãi bỏ thủ tục.';

comment on column catalogue_record.kind is 'Loại: agency, agency-change (quyết định về tổ chức), calendar-day, calendar-proposal (đề nghị về lịch), rule-set, setting, portal-fact, procedure, national-procedure.';
