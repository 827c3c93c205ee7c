/** One row of a list -> the learner that it describes, with all that is wrong with it. Pure. */
import { tidy } from '../../imports/recognise/text.ts';
import type { ListColumns, ListField } from './columns.ts';
import { findName, type Named, type Names } from './names.ts';
import { type Reading, readPhone } from './phone.ts';
import { readUntil } from './until.ts';

export const RELATIONS = ['occupation', 'level', 'examPlan', 'place'] as const;
type Relation = (typeof RELATIONS)[number];

export interface ListCatalogue extends Record<Relation, Names> {
  organisation: Names;
  class: Names;
  /** Whose list it is: all of it is of this organisation. Null: the centre's. */
  own: Named | null;
  now: Date;
}

/** Null: the row does not say. */
export interface Draft {
  phone: string | null;
  name: string | null;
  category: string | null;
  occupationId: number | null;
  levelId: number | null;
  examPlanId: number | null;
  placeId: number | null;
  organisationId: number | null;
  classId: number | null;
  /** Of the class, which only takes its learners. */
  classOrganisationId: number | null;
  memberUntil: Date | null;
}

const LONGEST = { name: 50, category: 30 };

export function readRow(
  cells: readonly string[],
  columns: ListColumns,
  catalogue: ListCatalogue,
): { draft: Draft; faults: string[] } {
  const faults: string[] = [];
  const cell = (field: ListField) => tidy(cells[columns[field] ?? -1] ?? '');
  const take = <T>(reading: Reading<T>): T | null => {
    if ('value' in reading) return reading.value;
    faults.push(reading.fault);
    return null;
  };
  const named = (field: Relation) =>
    cell(field) === '' ? null : (take(findName(catalogue[field], cell(field)))?.id ?? null);
  const words = (field: 'name' | 'category', label: string) => {
    const text = cell(field).replace(/\s+/g, ' ');
    if (text.length > LONGEST[field]) faults.push(`${label}最多 ${LONGEST[field]} 个字`);
    return text || null;
  };
  const phone = take(readPhone(cell('phone')));
  const said = cell('organisation') === '' ? null : take(organisationOf(cell('organisation'), catalogue));
  const organisationId = catalogue.own?.id ?? said?.id ?? null;
  const group = cell('class') === '' ? null : take(classOf(cell('class'), organisationId, catalogue));
  return {
    draft: {
      phone,
      name: words('name', '姓名'),
      category: words('category', '类别'),
      occupationId: named('occupation'),
      levelId: named('level'),
      examPlanId: named('examPlan'),
      placeId: named('place'),
      // Whoever is in a class of an organisation is its learner.
      organisationId: organisationId ?? group?.organisationId ?? null,
      classId: group?.id ?? null,
      classOrganisationId: group?.organisationId ?? null,
      memberUntil: cell('memberUntil') === '' ? null : take(readUntil(cell('memberUntil'), catalogue.now)),
    },
    faults,
  };
}

/** An organisation hears of no other. */
function organisationOf(text: string, { own, organisation }: ListCatalogue): Reading<Named> {
  const found = findName(organisation, text);
  if (!own || ('value' in found && found.value.id === own.id)) return found;
  return { fault: `只能导入本机构的学员，“合作机构”请留空或填“${own.name}”` };
}

function classOf(
  text: string,
  organisationId: number | null,
  { class: classes }: ListCatalogue,
): Reading<Named> {
  const fits = ({ organisationId: of }: Named) =>
    organisationId === null || of === null || of === organisationId;
  return findName(classes, text, fits);
}
