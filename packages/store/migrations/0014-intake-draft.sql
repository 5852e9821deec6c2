-- What a counter has typed and not yet handed in (decision 0151): an officer's own, sealed, forgotten after 30 days. It is no
-- dossier and belongs to none, so it is a local table like sessions.
create table intake_draft (
  owner_id text not null,
  id uuid not null,
  agency_id text not null,
  version int not null,
  sealed bytea not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint intake_draft_pkey primary key (owner_id, id),
  constraint intake_draft_version_positive check (version > 0),
  constraint intake_draft_size check (octet_length(sealed) between 1 and 200000)
);
comment on table intake_draft is 'Hồ sơ đang soạn tại quầy, chưa tiếp nhận: chỉ người soạn mở được, nội dung đã mã hóa, tự xóa sau 30 ngày.';
comment on column intake_draft.owner_id is 'Định danh tài khoản của người soạn.';
comment on column intake_draft.id is 'Định danh của bản đang soạn (UUID), do trình duyệt đặt.';
comment on column intake_draft.agency_id is 'Nơi tiếp nhận mà người soạn đang làm việc.';
comment on column intake_draft.version is 'Số lần lưu; lưu đè lên phiên bản chưa thấy thì bị từ chối.';
comment on column intake_draft.sealed is 'Nội dung đã mã hóa bằng khóa của hệ thống (AES-256-GCM).';
comment on column intake_draft.created_at is 'Thời điểm bắt đầu soạn.';
comment on column intake_draft.updated_at is 'Thời điểm lưu gần nhất.';

-- Forgetting what is older than 30 days (intake/drafts.ts).
create index intake_draft_by_age on intake_draft (updated_at);
comment on index intake_draft_by_age is 'Xóa bản đang soạn đã quá 30 ngày.';

do $$
begin
  if exists (select from pg_roles where rolname = 'dunghen_app') then
    grant select, insert, update, delete on intake_draft to dunghen_app;
  end if;
end
$$;
