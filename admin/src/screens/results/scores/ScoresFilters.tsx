import { Button, DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { PAPER_KINDS } from '../../../../../api/domain/statistics/scores/kinds.ts';
import { useMeta } from '../../../meta/MetaContext.tsx';
import { DAY } from '../../../widgets/DateInputs.tsx';
import { RelationSelect } from '../../../widgets/RelationSelect.tsx';
import type { AskScores } from './useScores.ts';

const RELATIONS = [
  ['organisationId', 'organisations', '合作机构'],
  ['classId', 'classes', '班级'],
  ['occupationId', 'occupations', '职业（工种）'],
  ['levelId', 'levels', '等级'],
  ['examPlanId', 'exam-plans', '考试计划'],
  ['paperId', 'papers', '试卷'],
] as const;

const KINDS = Object.entries(PAPER_KINDS).map(([value, label]) => ({ value, label }));
/** 0: those that have none, see the contract. */
const NONE = { organisationId: '无合作机构', classId: '未分班' };

/** Whose results, of when, and of what; a relation is asked only of who may list what it points to. */
export function ScoresFilters({ value, number, ask }: AskScores) {
  const { resources, actor } = useMeta();
  const lists = (resource: string) =>
    resources.some(({ name, actions }) => name === resource && actions.includes('list'));
  const shown = RELATIONS.filter(
    ([name, resource]) => lists(resource) && !(name === 'organisationId' && actor.organisationId !== null),
  );
  const [from, to] = [value('from'), value('to')];
  const cleared = [...RELATIONS.map(([name]) => name), 'from', 'to', 'kinds'] as const;
  return (
    <search className="filter-bar" style={{ padding: '4px 0 16px' }}>
      {shown.map(([name, resource, label]) => (
        <Item key={name} label={label} of={`score-${name}`}>
          {value(name) === '0' ? (
            <Select
              id={`score-${name}`}
              allowClear
              value={0}
              options={[{ value: 0, label: NONE[name as keyof typeof NONE] }]}
              onChange={() => ask({ [name]: null })}
            />
          ) : (
            <RelationSelect
              id={`score-${name}`}
              resource={resource}
              allowClear
              placeholder="不限"
              value={number(name)}
              onChange={(next) => ask({ [name]: next })}
            />
          )}
        </Item>
      ))}
      <Item label="交卷日期" of="score-days">
        <DatePicker.RangePicker
          id="score-days"
          value={[from ? dayjs(from) : null, to ? dayjs(to) : null]}
          allowEmpty={[true, true]}
          onChange={(range) =>
            ask({ from: range?.[0]?.format(DAY) ?? null, to: range?.[1]?.format(DAY) ?? null })
          }
        />
      </Item>
      <Item label="训练方式" of="score-kinds">
        <Select
          id="score-kinds"
          mode="multiple"
          allowClear
          maxTagCount="responsive"
          placeholder="不限"
          options={KINDS}
          value={value('kinds')?.split(',') ?? []}
          onChange={(next) => ask({ kinds: next.length > 0 ? next.join(',') : null })}
        />
      </Item>
      {cleared.some((name) => value(name)) && (
        <div>
          <Button onClick={() => ask(Object.fromEntries(cleared.map((name) => [name, null])))}>
            清除筛选
          </Button>
        </div>
      )}
    </search>
  );
}

function Item({ label, of, children }: { label: string; of: string; children: ReactNode }) {
  return (
    <div className="filter-item">
      <label htmlFor={of} title={label}>
        {label}
      </label>
      {children}
    </div>
  );
}
