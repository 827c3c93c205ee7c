/** Shows one field of a row: short in lists, in full on the show screen. */
import { Image, Tag } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { plainText } from '../../../api/domain/bank/markedText.ts';
import type { Kind } from '../../../api/domain/messages/kinds.ts';
import type { TemplateField } from '../../../api/domain/messages/templateFields.ts';
import type { Distribution } from '../../../api/domain/papers/distribution.ts';
import type { PracticalContent, Task } from '../../../api/domain/practical/score.ts';
import type { FormField } from '../../../api/domain/registrations/form.ts';
import type { FieldMeta } from '../../../api/rest/metaTypes.ts';
import { useResource } from '../meta/MetaContext.tsx';
import { cronText } from './cronText.ts';
import { DAY, MINUTE } from './DateInputs.tsx';
import { distributionText } from './DistributionInput.tsx';
import { DocumentProgress } from './DocumentInput.tsx';
import { FeasibilityCheck } from './FeasibilityCheck.tsx';
import { fileUrl } from './ImageInput.tsx';
import { JumpTargetText } from './jump/JumpTargetText.tsx';
import { ManyNames } from './ManyInput.tsx';
import { MarkedText } from './MarkedText.tsx';
import { MaskedCell } from './MaskedCell.tsx';
import { yuan } from './money.ts';
import { PracticalContentView, PracticalTasksView, tasksText } from './practical/PracticalTasksView.tsx';
import { OptionLines, PartList } from './QuestionView.tsx';
import { type Answer, answerText, type Option, type Part, typeLabel } from './questionTypes.ts';
import { RichTextView } from './RichTextInput.tsx';
import { RegistrationFieldsView } from './registration/RegistrationFieldsInput.tsx';
import { type Section, totals } from './SectionsInput.tsx';
import { templateFieldsText } from './TemplateFieldsInput.tsx';
import type { Row } from './types.ts';

interface CellProps {
  field: FieldMeta;
  row: Row;
  full?: boolean;
}

const NOTHING = <span style={{ color: '#a9b2c0' }}>—</span>;

export function Cell({ field, row, full = false }: CellProps) {
  const value = row[field.name];
  if (value === null || value === undefined || value === '') return NOTHING;
  switch (field.kind) {
    case 'boolean':
      return value ? <Tag color="green">是</Tag> : <Tag>否</Tag>;
    case 'choice':
      return <Tag>{field.choices?.find((choice) => choice.value === value)?.label ?? String(value)}</Tag>;
    case 'date':
      return <span className="numeric">{dayjs(String(value)).format(DAY)}</span>;
    case 'instant':
      return <span className="numeric">{dayjs(String(value)).format(MINUTE)}</span>;
    case 'integer':
    case 'decimal':
      return (
        <span className="numeric">{field.widget === 'money' ? yuan(Number(value)) : String(value)}</span>
      );
    case 'image':
      return (
        <Image
          src={fileUrl(String(value))}
          alt={field.label}
          height={full ? 140 : 36}
          style={{ borderRadius: 4, objectFit: 'cover' }}
        />
      );
    case 'relation':
      if (full && field.widget === 'document') return <DocumentProgress id={Number(value)} />;
      return <RelationLink field={field} row={row} />;
    case 'richText':
      return full ? <RichTextView value={String(value)} /> : <Clipped>{textOfHtml(String(value))}</Clipped>;
    case 'structured':
      return <Structured widget={field.widget} value={value} row={row} full={full} />;
    default:
      if (field.widget === 'jumpTarget')
        return <JumpTargetText kind={String(row.jumpKind)} target={String(value)} />;
      if (field.widget === 'cron') return cronText(String(value));
      if (field.masked) return <MaskedCell field={field} row={row} />;
      return field.kind === 'longText' ? (
        <LongText text={String(value)} full={full} />
      ) : (
        plainOf(String(value), full)
      );
  }
}

function RelationLink({ field, row }: CellProps) {
  const target = useResource(field.resource);
  const label = row.labels?.[field.name] ?? `编号 ${row[field.name]}`;
  if (!target?.actions.includes('show')) return label;
  return <Link to={`/${field.resource}/${row[field.name]}`}>{label}</Link>;
}

const plainOf = (text: string, full: boolean) =>
  full ? <span style={{ whiteSpace: 'pre-wrap' }}>{text}</span> : <Clipped>{text}</Clipped>;

/** Long texts may be marked: text that is not reads the same. */
const LongText = ({ text, full }: { text: string; full: boolean }) =>
  full ? <MarkedText text={text} /> : <Clipped>{plainText(text)}</Clipped>;

function Structured({
  widget,
  value,
  row,
  full,
}: {
  widget?: string;
  value: unknown;
  row: Row;
  full: boolean;
}) {
  if (widget === 'options') {
    const options = value as Option[];
    if (options.length === 0) return NOTHING;
    if (full) return <OptionLines options={options} />;
    return <Clipped>{options.map(({ key, text }) => `${key}. ${plainText(text)}`).join('　')}</Clipped>;
  }
  if (widget === 'answer') {
    const key = answerText(value as Answer);
    return key === '' ? NOTHING : <LongText text={key} full={full} />;
  }
  if (widget === 'parts') {
    const parts = value as Part[];
    if (parts.length === 0) return NOTHING;
    return full ? <PartList parts={parts} /> : `${parts.length} 小问`;
  }
  if (widget === 'materials' || widget === 'products') {
    const ids = value as number[];
    if (ids.length === 0) return NOTHING;
    return full ? <ManyNames resource={widget} ids={ids} /> : `${ids.length} 份`;
  }
  if (widget === 'registrationFields') {
    const fields = value as FormField[];
    return full ? <RegistrationFieldsView fields={fields} /> : `${fields.length} 项`;
  }
  if (widget === 'templateFields') return templateFieldsText(row.kind as Kind, value as TemplateField[]);
  if (widget === 'counts') return countsText(value as Record<string, number>);
  if (widget === 'distribution') return <Spread row={row} distribution={value as Distribution} full={full} />;
  if (widget === 'practicalContent') {
    const content = value as PracticalContent;
    return full ? <PracticalContentView {...content} /> : tasksText(content.tasks);
  }
  if (widget === 'practicalTasks') {
    const tasks = value as Task[];
    return full ? <PracticalTasksView tasks={tasks} /> : tasksText(tasks);
  }
  if (widget === 'sections') return <Sections sections={value as Section[]} full={full} />;
  return <Clipped>{JSON.stringify(value)}</Clipped>;
}

const countsText = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .map(([type, count]) => `${typeLabel(type)} ${count}`)
    .join('，');

/** In a list the sums only: the parts would push the other columns out of sight. */
function Sections({ sections, full }: { sections: Section[]; full: boolean }) {
  const { count, score } = totals(sections);
  const parts = sections.map(
    (section) => `${typeLabel(section.type)} ${section.count} × ${section.score} 分`,
  );
  const sum = `共 ${count} 题 ${score} 分`;
  return full ? <span>{`${parts.join('，')}；${sum}`}</span> : <span title={parts.join('，')}>{sum}</span>;
}

/** Of a saved blueprint, with the check whether it can be drawn. */
function Spread({ row, distribution, full }: { row: Row; distribution: Distribution; full: boolean }) {
  if (!full) return distributionText(distribution);
  return (
    <div className="stack">
      {distributionText(distribution)}
      <FeasibilityCheck
        bankId={row.bankId as number}
        sections={row.sections as Section[]}
        distribution={distribution}
      />
    </div>
  );
}

function Clipped({ children }: { children: ReactNode }) {
  return (
    <span className="cell-clip" title={typeof children === 'string' ? children : undefined}>
      {children}
    </span>
  );
}

/** A document of its own runs no scripts and loads nothing. */
const textOfHtml = (html: string): string =>
  new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';
