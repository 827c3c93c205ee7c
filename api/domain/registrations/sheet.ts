/** All registrations for one exam as a workbook, with a column for everything that the form asks or has asked. */
import xlsx from 'node-xlsx';
import { holderOf } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import type { Seen } from '../../family.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';
import type { Catalogue } from '../../rest/catalogue.ts';
import { localTime, MAX_EXPORT_ROWS, safeText } from '../../rest/exportXlsx.ts';
import { mask } from '../../rest/masks.ts';
import { answerText } from './answers.ts';
import { valuesOf } from './commands.ts';
import type { FormField } from './form.ts';
import { STATES } from './states.ts';
import * as store from './store.ts';

/**
 * Personal data in clear only for whoever may reveal them; logged in any case.
 * @throws AppError request.notFound, registration.none, registration.tooMany
 */
export async function registrationSheet(
  formId: number,
  bounds: Seen,
  origin: AuditOrigin,
  catalogue: Catalogue,
  { db, secrets }: Pick<Deps, 'db' | 'secrets'>,
): Promise<{ name: string; bytes: Buffer }> {
  const form = await db('registration_forms')
    .where({ id: formId })
    .first<{ name: string } | undefined>('name');
  if (!form) throw new AppError('request.notFound');
  const seen = bounds.of('registrations', 'r');
  const rows = await store.registrationsOf(db, formId, seen, MAX_EXPORT_ROWS + 1);
  if (rows.length === 0) throw new AppError('registration.none');
  if (rows.length > MAX_EXPORT_ROWS) throw new AppError('registration.tooMany', { limit: MAX_EXPORT_ROWS });
  const clear = catalogue.access(catalogue.get('registrations'), holderOf(origin.actor))?.reveal ?? false;
  await writeAudit(db, origin, [
    {
      action: 'registration-forms.sheet',
      resource: 'registration-forms',
      rowId: formId,
      before: null,
      after: { rows: rows.length, clear },
    },
  ]);
  const versions = await store.versionsOf(db, formId);
  const data = table(rows, versions, { clear, open: secrets.decrypt });
  const name = form.name.replace(/[[\]:*?/\\]/g, ' ');
  return { name: `${name}.xlsx`, bytes: xlsx.build([{ name: name.slice(0, 31), data, options: {} }]) };
}

interface Opening {
  clear: boolean;
  open(sealed: string): string;
}

/** Columns in the order of the newest version; what only earlier ones asked comes after. Pure but for opening. */
function table(
  rows: readonly store.RegistrationRow[],
  versions: readonly { version: number; fields: FormField[] }[],
  { clear, open }: Opening,
): (string | number)[][] {
  const columns = new Map<string, FormField>();
  for (const { fields } of versions)
    for (const field of fields) if (!columns.has(field.key)) columns.set(field.key, field);
  const fieldsOf = new Map(versions.map(({ version, fields }) => [version, fields]));
  const shown = (kind: 'name' | 'phone' | 'text', text: string) => safeText(clear ? text : mask(kind, text));
  const header = ['序号', '姓名', '手机号', ...[...columns.values()].map(({ label }) => safeText(label))];
  const lines = rows.map((row, at) => {
    const values = valuesOf(row, fieldsOf.get(row.version) ?? [], open);
    const answers = [...columns.values()].map(({ key, kind }) => {
      const value = values[key];
      if (value === undefined) return '';
      if (kind === 'photo') return '有';
      if (kind === 'phone' || kind === 'idNumber') return shown('phone', String(value));
      if (kind === 'text') return shown('text', String(value));
      return kind === 'number' ? Number(value) : safeText(answerText(value));
    });
    return [
      at + 1,
      shown('name', open(row.name)),
      shown('phone', open(row.phone)),
      ...answers,
      STATES[row.state],
      safeText(row.reason ?? ''),
      row.sameId ? '是' : '',
      localTime(row.submittedAt),
    ];
  });
  return [[...header, '状态', '驳回原因', '身份证号重复', '提交时间'], ...lines];
}
