// Tables of accounts: who may log in, with what proof, from where, and who was invited to.
import {
  bigint,
  boolean,
  bytea,
  date,
  impersonal,
  instant,
  optional,
  record,
  text,
  texts,
  uuid,
} from '#platform/records';

const ofPerson = { organisation_id: uuid('tenant'), person_id: uuid('subject-key') } as const;
const whose = { tenant: 'organisation_id', subjects: ['person_id'] } as const;

export const account = record('system/accounts/account')('people.account', {
  columns: {
    ...ofPerson,
    login_name: text('login_name'),
    password_hash: optional(text('password_hash')),
    totp_secret: optional(bytea('second_factor')),
    totp_step: optional(bigint('second_factor')),
    totp_draft: optional(bytea('second_factor')),
    reset_hash: optional(bytea('recovery_code')),
    reset_until: optional(instant('recovery_code')),
    duties: texts('organisation_role'),
    created_at: instant('not-personal'),
    last_login: optional(instant('last_login')),
  },
  scope: {
    ...whose,
    goesWith: 'people.person',
    // The person holds this key already, in the app that makes the codes; a file of it would give it away.
    fingerprints: ['totp_secret', 'totp_draft', 'totp_step', 'reset_hash'],
  },
  writes: {
    access: {
      when: 'everyone',
      insert: true,
      update: [
        'password_hash',
        'totp_secret',
        'totp_step',
        'totp_draft',
        'reset_hash',
        'reset_until',
        'duties',
        'last_login',
      ],
    },
  },
});

export const recoveryCode = record('system/accounts/recovery')('people.recovery_code', {
  columns: { ...ofPerson, code_hash: bytea('recovery_code') },
  scope: { ...whose, goesWith: 'people.account', fingerprints: ['code_hash'] },
  writes: { access: { when: 'everyone', insert: true, delete: true } },
});

export const session = record('system/sessions/session')('people.session', {
  columns: {
    id: uuid('not-personal'),
    ...ofPerson,
    token_hash: bytea('session_token'),
    role: text('not-personal'),
    has_second_step: boolean('not-personal'),
    browser: text('user_agent'),
    started_at: instant('last_login'),
    used_at: instant('last_login'),
    ends_at: instant('not-personal'),
    purge_on: date('not-personal'),
  },
  scope: { ...whose, purge: 'purge_on', fingerprints: ['token_hash'] },
  writes: {
    access: { when: 'everyone', insert: true, update: ['used_at'], delete: true },
    sweeper: { when: 'expired', delete: true },
  },
});

export const invitation = record('people/access/invitation')('people.invitation', {
  columns: {
    ...ofPerson,
    token_hash: bytea('not-personal'),
    email: text('email'),
    duties: texts('organisation_role'),
    created_at: instant('not-personal'),
    ends_at: instant('not-personal'),
    purge_on: date('not-personal'),
  },
  scope: { ...whose, purge: 'purge_on', term: '90-days', fingerprints: ['token_hash'] },
  writes: {
    intake: { when: 'organisation', insert: true, delete: true },
    client: { when: 'organisation', insert: true, delete: true },
    access: { when: 'everyone', delete: true },
    sweeper: { when: 'expired', delete: true },
  },
});

export const identityProvider = impersonal('people.identity_provider', {
  columns: {
    organisation_id: uuid('tenant'),
    code: text('not-personal'),
    issuer: text('not-personal'),
    client_id: text('not-personal'),
    client_secret: bytea('not-personal'),
    created_at: instant('not-personal'),
  },
  scope: { tenant: 'organisation_id' },
  readers: { access: 'everyone', operator: 'everyone' },
  writes: {
    operator: {
      when: 'everyone',
      insert: true,
      update: ['code', 'issuer', 'client_id', 'client_secret'],
      delete: true,
    },
  },
});

export const identity = record('people/access/single-sign-on')('people.identity', {
  columns: {
    ...ofPerson,
    issuer: text('not-personal'),
    subject: text('sso_subject'),
    created_at: instant('not-personal'),
  },
  scope: { ...whose, goesWith: 'people.account' },
  writes: { access: { when: 'everyone', insert: true, delete: true } },
});
