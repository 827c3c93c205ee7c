/** SQL of logging in by phone number: many learners at a time, when all begin together. */
import type { Knex } from 'knex';
import { byKeys } from '../../infra/db.ts';
import { grouped } from '../../infra/grouped.ts';
import { perDatabase } from '../../infra/perDatabase.ts';
import { runPrepared, statement, textArray } from '../../infra/prepared.ts';

export interface LearnerLogin {
  /** Sealed. */
  phone: string;
  phoneIndex: string;
  openid: string;
  unionid: string | null;
  /** Sealed. */
  sessionKey: string;
  tokenHash: string;
  /** Versions that he accepts with this login, all of them published. */
  agreements: readonly number[];
  device: string;
  address: string;
  at: Date;
}

export interface LoggedIn {
  id: number;
  enabled: boolean;
}

const freeStatement = statement({
  name: 'accounts.freeWechatAccounts',
  text: `update learners set openid = null from unnest($1::text[], $2::text[]) as login(openid, phone_index)
    where learners.openid = login.openid and learners.phone_index <> login.phone_index`,
});

/** In the order of the keys, so that two processes do not wait for each other. */
const logInStatement = statement({
  name: 'accounts.logInLearners',
  text: `with login as materialized (
      select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
          $8::text[], $9::text[], $10::timestamptz[]) with ordinality
        as t(phone, phone_index, openid, unionid, session_key, token_hash, device, address, agreements, at, place)
    ), known as (
      insert into learners (phone, phone_index, openid, unionid, session_key, last_login_at, updated_at)
        select phone, phone_index, openid, unionid, session_key, at, at from login order by phone_index
        on conflict (phone_index) do update set openid = excluded.openid, unionid = excluded.unionid,
          session_key = excluded.session_key, last_login_at = excluded.last_login_at,
          updated_at = excluded.updated_at
        returning id, phone_index, enabled
    ), opened as (
      insert into sessions (token_hash, learner_id, device, address, seen_at, expires_at)
        select token_hash, known.id, device, address, at, at + learner_days * interval '1 day'
        from login join known using (phone_index) cross join security_policies where known.enabled
    ), agreed as (
      insert into agreement_acceptances (learner_id, agreement_id, accepted_at, terminal)
        select known.id, agreement_id, at, device
        from login join known using (phone_index) cross join unnest(agreements::bigint[]) agreement_id
        where known.enabled
        on conflict (learner_id, agreement_id) do nothing
    ), noted as (
      insert into learner_logins (at, learner_id, phone, phone_index, way, outcome, address, device)
        select at, known.id, phone, phone_index, 'wechat', case when known.enabled then 'success' else 'disabled' end,
          address, device
        from login join known using (phone_index)
    ) select known.id, known.enabled from login join known using (phone_index) order by place`,
});

/** Each of them is compared with each, where the statement joins what it was given with what it made of it. */
const MOST = 100;

const logInTogether = perDatabase((db) =>
  grouped(
    (logins: readonly LearnerLogin[]) =>
      byKeys(db).transaction(async (trx): Promise<LoggedIn[]> => {
        const texts = (field: Exclude<keyof LearnerLogin, 'at' | 'agreements'>) =>
          textArray(logins.map((login) => login[field]));
        await runPrepared(trx, freeStatement, [texts('openid'), texts('phoneIndex')]);
        return runPrepared(trx, logInStatement, [
          ...[texts('phone'), texts('phoneIndex'), texts('openid'), texts('unionid'), texts('sessionKey')],
          ...[texts('tokenHash'), texts('device'), texts('address')],
          textArray(logins.map(({ agreements }) => `{${agreements.join()}}`)),
          textArray(logins.map(({ at }) => at.toISOString())),
        ]);
      }),
    { inFlight: 1, most: MOST },
  ),
);

/**
 * The phone number decides which account it is; a WeChat account belongs to one learner at a time. The first login
 * makes the learner. Opens the session and keeps what he accepts, unless he is disabled; logs it in any case. Two logins of one learner at the same time make
 * their group fail, and go one after the other.
 */
export const logIn = (db: Knex, login: LearnerLogin): Promise<LoggedIn> => logInTogether(db)(login);
