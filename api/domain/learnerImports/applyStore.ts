/**
 * SQL that brings confirmed rows among the learners, some positions at a time, inside one transaction. Names and
 * phones were sealed when the file was read; nothing of a person is taken apart here.
 */
import type { Knex } from 'knex';
import type { AuditOrigin } from '../../rest/audit.ts';
import type { ListOutcome } from './contract.ts';
import { CHANGED_FIELDS, type ChangedField } from './recognise/compare.ts';
import type { ExistingRule } from './rules.ts';

export const COLUMN_OF: Record<ChangedField, string> = {
  name: 'name',
  category: 'category',
  occupationId: 'occupation_id',
  levelId: 'level_id',
  examPlanId: 'exam_plan_id',
  placeId: 'place_id',
  organisationId: 'organisation_id',
  classId: 'class_id',
};
const COLUMNS = CHANGED_FIELDS.map((field) => COLUMN_OF[field]);

/** Positions, both included. */
export interface Span {
  importId: number;
  from: number;
  to: number;
}

const SPAN = 'r.import_id = :importId and r.position between :from and :to and r.fault is null';

/** Phones that nobody has yet. The others are not tried: each would leave a gap among the ids, which tells of it. */
export const createLearners = (trx: Knex, span: Span) =>
  trx.raw(
    `with made as (
       insert into learners (phone, phone_index, ${COLUMNS.join(', ')})
       select phone, phone_index, ${COLUMNS.join(', ')} from learner_import_rows r
       where ${SPAN} and not exists (select from learners c where c.phone_index in (r.phone_index, r.claim_index))
       order by position on conflict (phone_index) do nothing returning id, phone_index)
     update learner_import_rows r set learner_id = made.id, result = 'created'
     from made where r.import_id = :importId and r.phone_index = made.phone_index`,
    { ...span },
  );

/**
 * Phones whose account is none of the organisation's: it gets a learner of its own, which looks like any other that
 * has never logged in, until the centre brings the two together. It learns nothing of the account by that.
 */
export const createClaims = (trx: Knex, span: Span) =>
  trx.raw(
    `with made as (
       insert into learners (phone, phone_index, claimed_learner_id, ${COLUMNS.join(', ')})
       select r.phone, r.claim_index, l.id, ${COLUMNS.map((column) => `r.${column}`).join(', ')}
       from learner_import_rows r join learners l on l.phone_index = r.phone_index
       where ${SPAN} and r.result is null and r.claim_index is not null
         and l.organisation_id is distinct from r.organisation_id
       order by r.position on conflict (phone_index) do nothing returning id, phone_index)
     update learner_import_rows r set learner_id = made.id, result = 'created'
     from made where r.import_id = :importId and r.claim_index = made.phone_index`,
    { ...span },
  );

/** What a learner gets of the row. An organisation is given, never taken away. */
function resultOf(column: string, rule: ExistingRule): string {
  const [own, given] = [`l.${column}`, `r.${column}`];
  if (rule === 'skip') return own;
  if (rule === 'fill' || column === 'organisation_id') return `coalesce(${own}, ${given})`;
  // Sealed twice, equal names look different.
  if (column === 'name') return `case when 'name' = any(r.fills || r.differs) then ${given} else ${own} end`;
  return `coalesce(${given}, ${own})`;
}

const json = (prefix: string) =>
  `jsonb_build_object(${CHANGED_FIELDS.map((field) => `'${field}', ${prefix}_${COLUMN_OF[field]}`).join(', ')})`;

export const updateLearners = (trx: Knex, span: Span, rule: ExistingRule) =>
  trx.raw(
    `with matched as materialized (
       select r.position, l.id,
         ${COLUMNS.map((column) => `l.${column} as was_${column}, ${resultOf(column, rule)} as is_${column}`).join(', ')}
       from learner_import_rows r join learners l on l.phone_index in (r.phone_index, r.claim_index)
         and (r.claim_index is null or l.organisation_id = r.organisation_id)
       where ${SPAN} and r.result is null order by l.id for update of l
     ), told as materialized (
       select matched.*, (${COLUMNS.map((column) => `was_${column}`).join(', ')}) is distinct from
         (${COLUMNS.map((column) => `is_${column}`).join(', ')}) as changes, ${json('was')} as before, ${json('is')} as after
       from matched
     ), changed as (
       update learners l set ${COLUMNS.map((column) => `${column} = told.is_${column}`).join(', ')}, updated_at = now()
       from told where l.id = told.id and told.changes returning l.id)
     update learner_import_rows r set learner_id = told.id,
       result = case when :rule = 'skip' then 'skipped' when changes then 'updated' else 'unchanged' end,
       before = case when changes then ${onlyChanged('before', 'after')} end,
       after = case when changes then ${onlyChanged('after', 'before')} end
     from told where r.import_id = :importId and r.position = told.position`,
    { ...span, rule },
  );

const onlyChanged = (of: string, other: string) =>
  `(select jsonb_object_agg(key, value) from jsonb_each(told.${of}) where value is distinct from told.${other} -> key)`;

/** Unless he has one that lasts as long. */
export const openMemberships = (trx: Knex, span: Span) =>
  trx.raw(
    `with opened as (
       insert into entitlements (learner_id, opens_past, opens_mock, ends_at, reason, staff_id)
       select r.learner_id, true, true, r.member_until, '线下开通（学员导入 ' || r.import_id || '）',
         (select created_by from learner_imports where id = r.import_id)
       from learner_import_rows r
       where ${SPAN} and r.member_until is not null and r.result in ('created', 'updated', 'unchanged')
         and not exists (select from entitlements e where e.learner_id = r.learner_id and e.state = 'active'
           and e.opens_past and e.opens_mock and (e.ends_at is null or e.ends_at >= r.member_until))
       order by r.position returning id, learner_id)
     update learner_import_rows r set entitlement_id = opened.id
     from opened where r.import_id = :importId and r.learner_id = opened.learner_id`,
    { ...span },
  );

/** Memberships that were opened. */
export const openedOf = async (trx: Knex, span: Span): Promise<{ learnerId: number; endsAt: Date }[]> => {
  const { rows } = await trx.raw(
    `select learner_id as "learnerId", member_until as "endsAt" from learner_import_rows r
     where ${SPAN} and entitlement_id is not null`,
    { ...span },
  );
  return rows;
};

/** Exams in which learners are now who had another one. */
export const examsOf = async (
  trx: Knex,
  span: Span,
): Promise<{ learnerId: number; exam: string; startsAt: Date }[]> => {
  const { rows } = await trx.raw(
    `select learner_id as "learnerId", p.name as exam, p.exam_starts_at as "startsAt"
     from learner_import_rows r join exam_plans p on p.id = (r.after ->> 'examPlanId')::bigint
     where ${SPAN} and r.result = 'updated' and r.before ->> 'examPlanId' is not null`,
    { ...span },
  );
  return rows;
};

/** An entry for each learner and membership, in the words of the generic layer; personal data not among them. */
export async function auditRows(trx: Knex, span: Span, origin: AuditOrigin): Promise<void> {
  const hidden = (of: string) =>
    `case when jsonb_exists(r.${of}, 'name') then jsonb_set(r.${of}, '{name}', '"（已修改）"') else r.${of} end`;
  const given = CHANGED_FIELDS.filter((field) => field !== 'name')
    .map((field) => `'${field}', r.${COLUMN_OF[field]}`)
    .join(', ');
  const insert = (select: string) =>
    trx.raw(
      `insert into audit_log (staff_id, address, request_id, action, resource, row_id, before, after)
       select :staffId, :address, :requestId, ${select} order by r.position`,
      { ...span, ...senderOf(origin) },
    );
  await insert(
    `'create', 'learners', r.learner_id::text, null,
       jsonb_strip_nulls(jsonb_build_object('importId', r.import_id, ${given}))
     from learner_import_rows r where ${SPAN} and r.result = 'created'`,
  );
  await insert(
    `'update', 'learners', r.learner_id::text, ${hidden('before')}, ${hidden('after')}
     from learner_import_rows r where ${SPAN} and r.result = 'updated'`,
  );
  await insert(
    `'create', 'entitlements', r.entitlement_id::text, null,
       jsonb_build_object('importId', r.import_id, 'learnerId', r.learner_id, 'endsAt', r.member_until)
     from learner_import_rows r where ${SPAN} and r.entitlement_id is not null`,
  );
}

export const senderOf = ({ actor, address, requestId }: AuditOrigin) => ({
  staffId: actor.kind === 'staff' ? actor.id : null,
  address,
  requestId,
});

/** How many are in a class that takes none of theirs: somebody has moved them meanwhile. */
export async function countMisplaced(trx: Knex, importId: number): Promise<number> {
  const { rows } = await trx.raw(
    `select count(*)::int as count from learner_import_rows r join learners l on l.id = r.learner_id
       join classes c on c.id = l.class_id
     where r.import_id = ? and r.result <> 'skipped' and c.organisation_id is not null
       and c.organisation_id is distinct from l.organisation_id`,
    [importId],
  );
  return rows[0].count;
}

/** What is imported needs no copy of the person any more. */
export async function finishRows(trx: Knex, importId: number): Promise<ListOutcome> {
  const { rows } = await trx.raw(
    `with cleared as (
       update learner_import_rows set phone = null, phone_index = null, claim_index = null, name = null
       where import_id = ? and fault is null returning result, entitlement_id)
     select count(*) filter (where result = 'created')::int as created,
       count(*) filter (where result = 'updated')::int as updated,
       count(*) filter (where result = 'unchanged')::int as unchanged,
       count(*) filter (where result = 'skipped')::int as skipped,
       count(entitlement_id)::int as memberships
     from cleared`,
    [importId],
  );
  return rows[0];
}

export const lastPosition = async (db: Knex, importId: number): Promise<number> =>
  (await db('learner_import_rows').where({ import_id: importId }).max({ last: 'position' }).first())?.last ??
  0;
