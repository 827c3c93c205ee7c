/** The only place that knows SQLSTATE: what PostgreSQL refuses becomes a sentence that people can act on. */
import { DatabaseError } from 'pg';
import { AppError, type ErrorCode, sentence } from '../errors.ts';

/** Turns names of the database into names people know. */
export interface DatabaseLabels {
  table(table: string): string;
  /** The field of the API, and what people call it. */
  column(table: string, column: string): { field: string; label: string };
}

/** Classes and codes of https://www.postgresql.org/docs/current/errcodes-appendix.html */
const CONNECTION_LOST = /^(08|53|57P)/;
const REFUSED_CONNECTION = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE']);

/** Undefined when the error is none of the database's, or one that nobody outside can do anything about. */
export function databaseError(error: unknown, labels: DatabaseLabels): AppError | undefined {
  if (!(error instanceof DatabaseError)) return lostConnection(error);
  const broken = ruleBroken(error, labels);
  if (broken) return broken;
  const table = error.table ?? '';
  const field = () =>
    columnsOf(error)
      .map((column) => labels.column(table, column).label)
      .join('、');
  switch (error.code) {
    case '23505':
      return duplicate(error, labels);
    case '23503':
      return foreignKey(error, labels, field);
    case '23001':
      return new AppError('row.immutable', {}, [], { cause: error });
    case '23502':
      return invalid(error, `“${labels.column(table, error.column ?? '').label}”必须填写`);
    case '23514':
      return (
        constraintBroken(error) ??
        invalid(error, `“${labels.table(table)}”的内容不符合规则（${error.constraint}）`)
      );
    case '22001':
    case '22003':
      return invalid(error, '文字过长或数字超出范围');
    case '40001':
    case '40P01':
      return new AppError('server.conflict', {}, [], { cause: error });
    default:
      // The rest of class 22: a character, date or number that PostgreSQL cannot hold.
      return error.code?.startsWith('22')
        ? invalid(error, '含有无法保存的字符、日期或数字')
        : lostConnection(error);
  }
}

/** What a row must hold by itself, by constraint. */
const CONSTRAINTS: Record<string, ErrorCode> = {
  staff_last_super: 'staff.lastSuper',
  roles_built_in: 'role.builtInKept',
  coupons_used: 'coupon.usedUp',
  materials_sold: 'material.sold',
  materials_for_sale: 'material.forSale',
  coupon_codes_once: 'coupon.codeUsed',
};

function constraintBroken(error: DatabaseError): AppError | undefined {
  const code = CONSTRAINTS[error.constraint ?? ''];
  return code && new AppError(code, {}, [], { cause: error });
}

const invalid = (cause: DatabaseError, reason: string) =>
  new AppError('request.invalid', { reason }, [], { cause });

/** The sentence stands at the last field: the others say within what it must be unique. */
function duplicate(error: DatabaseError, labels: DatabaseLabels): AppError {
  const fields = columnsOf(error).map((column) => labels.column(error.table ?? '', column));
  const params = { field: fields.map(({ label }) => label).join('、') };
  const at = fields.at(-1);
  const code = 'row.duplicate';
  const details = at ? [{ field: at.field, code, message: sentence(code, params) }] : [];
  return new AppError(code, params, details, { cause: error });
}

/** Rules of the schema that have a sentence of their own, by constraint: the column to choose again. */
const RULES: Record<string, { column: string; code: ErrorCode }> = {
  papers_bank_of_version: { column: 'version_id', code: 'paper.otherBank' },
  knowledge_points_no_cycle: { column: 'parent_id', code: 'knowledgePoint.ownParent' },
};

function ruleBroken(error: DatabaseError, labels: DatabaseLabels): AppError | undefined {
  const rule = RULES[error.constraint ?? ''];
  if (!rule || usedBy(error)) return undefined;
  const { field } = labels.column(error.table ?? '', rule.column);
  return new AppError(rule.code, {}, [{ field, code: rule.code, message: sentence(rule.code) }], {
    cause: error,
  });
}

const usedBy = (error: DatabaseError): string | undefined =>
  /is still referenced from table "(\w+)"/.exec(error.detail ?? '')?.[1];

/** The same SQLSTATE says that a chosen row is absent and that a row to delete is still used. */
function foreignKey(error: DatabaseError, labels: DatabaseLabels, field: () => string): AppError {
  const user = usedBy(error);
  return user
    ? new AppError('row.inUse', { dependents: `“${labels.table(user)}”中的内容` }, [], { cause: error })
    : new AppError('row.referenceMissing', { field: field() }, [], { cause: error });
}

/** `Key (bank_id, name)=(1, x) already exists.` */
const columnsOf = (error: DatabaseError): string[] =>
  /^Key \(([^)]+)\)=/.exec(error.detail ?? '')?.[1]?.split(', ') ?? [];

function lostConnection(error: unknown): AppError | undefined {
  const { code, name, syscall } = error as { code?: unknown; name?: unknown; syscall?: unknown };
  const lost =
    name === 'KnexTimeoutError' ||
    // Of a socket that is not there; a missing file has the same code.
    (code === 'ENOENT' && syscall === 'connect') ||
    (typeof code === 'string' && (CONNECTION_LOST.test(code) || REFUSED_CONNECTION.has(code)));
  return lost ? new AppError('server.unavailable', {}, [], { cause: error }) : undefined;
}
