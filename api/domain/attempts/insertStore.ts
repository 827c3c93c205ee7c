/** SQL of inserting `attempts`: many of one statement, from what they are opened by. */
import type { Knex } from 'knex';
import {
  bigintBytes,
  type Columns,
  columns,
  numberArray,
  runPrepared,
  type Statement,
  statement,
  textArray,
} from '../../infra/prepared.ts';
import type { AttemptMode, AttemptRules, AttemptSource } from './contract.ts';
import { rulesJson } from './rulesJson.ts';

/** What whoever opens the same in the same mode agrees to. One object for all of them, which nobody changes. */
export interface Terms {
  mode: AttemptMode;
  source: AttemptSource;
  blueprintId: number | null;
  paperId: number | null;
  versionId: number | null;
  rules: AttemptRules;
  maxScore: number;
}

/** Of whomever: who it is, is told besides. */
export interface Opening {
  clientKey: string;
  terms: Terms;
  seed: number | null;
  itemIds: number[];
  startedAt: Date;
  deadlineAt: Date | null;
}

export interface NewAttempt extends Opening {
  learnerId: number;
}

/** The new id and whose it is. Undefined: nothing was inserted. */
export type Inserted = { id: number; learnerId: number } | undefined;

/**
 * What attempts share comes once and is pointed at: terms, and papers that everybody gets alike. All different
 * papers are one array, of which each attempt takes its piece. Instants are milliseconds since 1970.
 * @param of the type of what tells `who` opens it, and how that is a learner; what stands before it, which of the attempts
 *   `t` in which order, and what about conflicts
 */
export const inserting = ({
  who = 'bigint',
  learner = 't.who',
  ctes = '',
  narrowed = '',
  conflict = '',
}): string =>
  `with ${ctes && `${ctes}, `}found as (insert into attempts (learner_id, client_key, mode, source, blueprint_id, paper_id,
      version_id, seed, item_ids, rules, state, started_at, deadline_at, max_score)
    select ${learner}, key, ($10::text[])[t.term], ($11::text[])[t.term], ($12::bigint[])[t.term],
      ($13::bigint[])[t.term], ($14::bigint[])[t.term], seed, ($9::bigint[])[first_item:last_item],
      ($15::jsonb[])[t.term], 'in_progress', to_timestamp(started / 1000), to_timestamp(deadline / 1000),
      ($16::numeric[])[t.term]
    from unnest($1::${who}[], $2::text[], $3::int[], $4::bigint[], $5::int[], $6::int[], $7::float8[], $8::float8[])
      with ordinality as t(who, key, term, seed, first_item, last_item, started, deadline, place)
    ${narrowed} ${conflict}
    returning id, learner_id as "learnerId", client_key as "clientKey"
    ) select ${columns('id', 'learnerId', 'clientKey')} from found`;

const insertStatement = statement({
  name: 'attempts.insert',
  text: inserting({ conflict: 'on conflict do nothing' }),
});

/**
 * The new ids in the order given; undefined where this learner's key has opened an attempt before, or where
 * another attempt of the same paper is open.
 */
export const insertAttempts = (db: Knex, attempts: readonly NewAttempt[]): Promise<Inserted[]> =>
  firstOfEachKey(
    attempts,
    ({ clientKey }) => clientKey,
    (firsts) =>
      insertWith(db, insertStatement, firsts, numberArray(firsts.map(({ learnerId }) => learnerId))),
  );

/**
 * Which of two with one key a new id belongs to could not be told, and one may be what its learner may not open: only
 * the first is tried, and nothing is inserted for the others, be they of one learner or of two.
 */
export async function firstOfEachKey<Attempt>(
  attempts: readonly Attempt[],
  keyOf: (attempt: Attempt) => string,
  insert: (firsts: readonly Attempt[]) => Promise<Inserted[]>,
): Promise<Inserted[]> {
  const firsts = new Map<string, Attempt>();
  for (const attempt of attempts) {
    const key = keyOf(attempt);
    if (!firsts.has(key)) firsts.set(key, attempt);
  }
  const tried = [...firsts.values()];
  const ids = await insert(tried);
  if (tried.length === attempts.length) return ids;
  const idOf = new Map(tried.map((attempt, place) => [attempt, ids[place]]));
  return attempts.map((attempt) => idOf.get(attempt));
}

/**
 * @param attempts of one key each, see `firstOfEachKey`
 * @param who opens each, as an array of PostgreSQL
 * @param more values of the statement beyond those of `inserting`, by the terms to which `t.term` points
 * @returns in the order given; undefined for what it has left out
 */
export async function insertWith(
  db: Knex,
  statement: Statement,
  attempts: readonly Opening[],
  who: string,
  more: (terms: readonly Terms[]) => readonly unknown[] = () => [],
): Promise<Inserted[]> {
  const column = <T>(of: (attempt: Opening) => T) => attempts.map(of);
  const terms = distinct(column((a) => a.terms));
  const papers = distinct(column((a) => a.itemIds));
  let end = 0;
  const ends = papers.values.map((itemIds) => (end += itemIds.length));
  const lastItems = papers.places.map((place) => ends[place - 1] as number);
  const term = <T>(of: (terms: Terms) => T) => terms.values.map(of);
  const [found] = await runPrepared<Columns<{ id: number; learnerId: number; clientKey: string }>>(
    db,
    statement,
    [
      who,
      textArray(column((a) => a.clientKey)),
      numberArray(terms.places),
      numberArray(column((a) => a.seed)),
      numberArray(attempts.map((a, index) => (lastItems[index] as number) - a.itemIds.length + 1)),
      numberArray(lastItems),
      numberArray(column((a) => a.startedAt.getTime())),
      numberArray(column((a) => a.deadlineAt?.getTime() ?? null)),
      bigintBytes(papers.values),
      textArray(term((t) => t.mode)),
      textArray(term((t) => t.source)),
      numberArray(term((t) => t.blueprintId)),
      numberArray(term((t) => t.paperId)),
      numberArray(term((t) => t.versionId)),
      textArray(term((t) => rulesJson(t.rules))),
      numberArray(term((t) => t.maxScore)),
      ...more(terms.values),
    ],
  );
  // They come in the order given.
  const { id, learnerId, clientKey } = found as NonNullable<typeof found>;
  let next = 0;
  return attempts.map((attempt) => {
    if (clientKey?.[next] !== attempt.clientKey) return undefined;
    const inserted = { id: id?.[next] as number, learnerId: learnerId?.[next] as number };
    next++;
    return inserted;
  });
}

/** Each object once, and at which place, from 1, each of those given stands among them. */
function distinct<T extends object>(objects: readonly T[]): { values: T[]; places: number[] } {
  const known = new Map<T, number>();
  const places = objects.map((one) => {
    const place = known.get(one);
    if (place !== undefined) return place;
    known.set(one, known.size + 1);
    return known.size;
  });
  return { values: [...known.keys()], places };
}
