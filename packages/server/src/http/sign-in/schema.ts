import { Type } from 'typebox';
import { Day, list, named, ref, Timestamp } from '../schema/common.ts';
import { Problem } from '../schema/problem.ts';

const problem = {
  description: 'Lỗi, theo RFC 9457',
  content: { 'application/problem+json': { schema: ref(Problem) } },
};

/** The answers of a route of users and sign-in besides the good one. */
export function refusals(
  ...statuses: readonly (400 | 401 | 403 | 404 | 409 | 422 | 429 | 503)[]
): Readonly<Record<number, typeof problem>> {
  return Object.fromEntries([...statuses, 500].map((status) => [status, problem]));
}

const ROLES = [
  'counter',
  'specialist',
  'head-of-division',
  'head-of-agency',
  'clerk',
  'procedure-control',
  'provincial-leader',
  'home-affairs',
  'system',
  'auditor',
] as const;

const RoleName = Type.Enum([...ROLES], { description: 'Vai trò' });

const strict = { additionalProperties: false } as const;

export const GrantInput = Type.Object(
  {
    role: RoleName,
    agencyId: Type.String({ minLength: 1, maxLength: 100, description: 'Cơ quan, theo danh mục' }),
    validFrom: Day,
    validTo: Type.Optional(Day),
  },
  strict,
);

const HeldRole = Type.Object({
  role: RoleName,
  roleName: Type.String(),
  agencyId: Type.String(),
  agencyName: Type.String(),
  validFrom: Day,
  validTo: Type.Optional(Day),
});

const Provider = Type.Object({
  id: Type.String(),
  label: Type.String(),
  of: Type.Enum(['officials', 'citizens']),
  address: Type.String({ description: 'Địa chỉ để trình duyệt mở' }),
});

/** Who is signed in. `may`: what this person may do somewhere, for menus; each use case asks again. */
export const Session = named(
  'Session',
  Type.Object({
    signedIn: Type.Boolean(),
    demonstration: Type.Boolean({ description: 'Máy chủ đang chạy tỉnh minh họa' }),
    providers: list(Provider),
    user: Type.Optional(
      Type.Object({
        kind: Type.Enum(['officer', 'citizen', 'machine']),
        id: Type.String(),
        name: Type.String(),
        login: Type.Optional(Type.String()),
        roles: list(HeldRole),
        may: list(Type.String({ description: 'Việc được làm, ví dụ dossier:accept' })),
        hasPassword: Type.Optional(Type.Boolean({ description: 'Tài khoản có mật khẩu tại hệ thống này' })),
        hasSecondFactor: Type.Optional(Type.Boolean({ description: 'Tài khoản đang bật xác thực hai lớp' })),
      }),
    ),
    csrfToken: Type.Optional(
      Type.String({ description: 'Gửi lại trong tiêu đề x-csrf-token của mọi yêu cầu thay đổi' }),
    ),
    mustChangePassword: Type.Boolean(),
    expiresAt: Type.Optional(Timestamp),
  }),
);

const Password = Type.String({ minLength: 1, maxLength: 400 });

export const SignInBody = Type.Object(
  {
    login: Type.String({ minLength: 1, maxLength: 100 }),
    password: Password,
    code: Type.Optional(Type.String({ maxLength: 40, description: 'Mã xác thực hai lớp hoặc mã khôi phục' })),
  },
  strict,
);

export const PasswordBody = Type.Object({ current: Password, next: Password }, strict);
export const ConfirmBody = Type.Object({ password: Password }, strict);
export const CodeBody = Type.Object({ code: Type.String({ minLength: 6, maxLength: 10 }) }, strict);

export const OpenSession = named(
  'OpenSession',
  Type.Object({
    id: Type.String(),
    current: Type.Boolean(),
    method: Type.Enum(['password', 'oidc']),
    createdAt: Timestamp,
    lastSeenAt: Timestamp,
    expiresAt: Timestamp,
    address: Type.Optional(Type.String()),
    agent: Type.Optional(Type.String()),
  }),
);

export const AccountView = named(
  'Account',
  Type.Object({
    id: Type.String(),
    login: Type.String(),
    name: Type.String(),
    activeFrom: Day,
    activeTo: Type.Optional(Day),
    mustChangePassword: Type.Boolean(),
    hasPassword: Type.Boolean(),
    hasSecondFactor: Type.Boolean(),
    demonstration: Type.Boolean(),
    lockedUntil: Type.Optional(Timestamp),
    grants: list(
      Type.Object({
        id: Type.String(),
        role: RoleName,
        roleName: Type.String(),
        agencyId: Type.String(),
        agencyName: Type.String(),
        validFrom: Day,
        validTo: Type.Optional(Day),
        recordedBy: Type.String(),
        reason: Type.Optional(Type.String()),
      }),
    ),
  }),
);

export const NewAccountBody = Type.Object(
  {
    login: Type.String({ minLength: 1, maxLength: 100 }),
    name: Type.String({ minLength: 1, maxLength: 200 }),
    grants: Type.Optional(list(GrantInput)),
    identity: Type.Optional(
      Type.Object({ provider: Type.String({ maxLength: 100 }), subject: Type.String({ maxLength: 300 }) }, strict),
    ),
    withoutPassword: Type.Optional(Type.Boolean()),
    reason: Type.Optional(Type.String({ maxLength: 500 })),
  },
  strict,
);

export const GrantBody = Type.Object(
  { ...GrantInput.properties, reason: Type.Optional(Type.String({ maxLength: 500 })) },
  strict,
);

export const WithOneTimePassword = named(
  'AccountWithOneTimePassword',
  Type.Object({
    account: ref(AccountView),
    oneTimePassword: Type.Optional(Type.String({ description: 'Chỉ hiện một lần; phải đổi khi đăng nhập lần đầu' })),
  }),
);

export const TokenView = named(
  'AccessToken',
  Type.Object({
    id: Type.String(),
    name: Type.String(),
    scopes: list(Type.String()),
    grants: list(GrantInput),
    createdAt: Timestamp,
    createdBy: Type.String(),
    expiresAt: Timestamp,
    lastUsedAt: Type.Optional(Timestamp),
    revokedAt: Type.Optional(Timestamp),
  }),
);

export const NewTokenBody = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200 }),
    scopes: list(Type.String({ maxLength: 60, description: 'Việc được làm, ví dụ dossier:list' })),
    grants: list(GrantInput),
    expiresOn: Day,
    reason: Type.Optional(Type.String({ maxLength: 500 })),
  },
  strict,
);

export const ById = Type.Object({ id: Type.String({ format: 'uuid' }) });
export const ByLogin = Type.Object({ login: Type.String({ minLength: 1, maxLength: 100 }) });

export const SIGN_IN_SCHEMAS = [Session, OpenSession, AccountView, WithOneTimePassword, TokenView] as const;
