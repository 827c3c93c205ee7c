/** The tasks of a practical paper; their scoring sheets are edited in a drawer, where a table has room. */
import { DeleteOutlined, PlusOutlined, TableOutlined } from '@ant-design/icons';
import { Alert, Button, Form, Input, InputNumber, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { problemsOf } from '../../../../api/domain/practical/ready.ts';
import { minutesOf, STEP, sumOf, type Task } from '../../../../api/domain/practical/score.ts';
import { MarkedInput } from '../MarkedInput.tsx';
import { MoveButtons } from '../MoveButtons.tsx';
import { moved } from '../moved.ts';
import type { ControlProps } from '../types.ts';
import { PointsInput } from './PointsInput.tsx';
import { SheetDrawer } from './SheetDrawer.tsx';
import { SheetSum } from './SheetSum.tsx';
import './practical.css';

const NEW_TASK: Task = {
  title: '',
  statement: '',
  minutes: 60,
  videoUrl: '',
  fullScore: 100,
  weight: 100,
  rows: [],
};

export function PracticalTasksInput({ id, value, onChange }: ControlProps<Task[]>) {
  const passScore = Form.useWatch<number>('passScore');
  const [editing, setEditing] = useState<number | null>(null);
  const tasks = value ?? [];
  const change = (at: number, part: Partial<Task>) =>
    onChange?.(tasks.map((task, place) => (place === at ? { ...task, ...part } : task)));
  const edited = editing === null ? undefined : tasks[editing];
  const problems = problemsOf({ tasks, passScore: passScore ?? 0 });
  const add = () => {
    const rest = sumOf([100, -sumOf(tasks.map(({ weight }) => weight))]);
    onChange?.([...tasks, { ...NEW_TASK, weight: Math.max(rest, 0) }]);
  };
  return (
    <div id={id} className="stack" style={{ gap: 16 }}>
      {tasks.map((task, at) => (
        <TaskCard
          // biome-ignore lint/suspicious/noArrayIndexKey: a task is its place; its texts are being typed
          key={at}
          task={task}
          number={at + 1}
          count={tasks.length}
          onChange={(part) => change(at, part)}
          onMove={(by) => onChange?.(moved(tasks, at, by))}
          onRemove={() => onChange?.(tasks.toSpliced(at, 1))}
          onSheet={() => setEditing(at)}
        />
      ))}
      <div>
        <Button type="dashed" icon={<PlusOutlined />} disabled={tasks.length >= 10} onClick={add}>
          添加试题
        </Button>
        <span className="muted" style={{ marginLeft: 12 }}>
          {tasks.length > 0 &&
            `共 ${tasks.length} 题 · ${minutesOf(tasks)} 分钟 · 比重合计 ${sumOf(tasks.map(({ weight }) => weight))}%`}
        </span>
      </div>
      {problems.length > 0 && (
        <Alert type="info" showIcon message="发布前还要补充" description={<Lines of={problems} />} />
      )}
      {editing !== null && edited && (
        <SheetDrawer
          title={`试题 ${editing + 1}${edited.title && `：${edited.title}`}`}
          task={edited}
          onChange={(rows) => change(editing, { rows })}
          onClose={() => setEditing(null)}
        />
      )}
    </div>
  );
}

const MOST_LINES = 6;

function Lines({ of: lines }: { of: string[] }) {
  const more = lines.length - MOST_LINES;
  return (
    <ul className="practical-problems">
      {lines.slice(0, MOST_LINES).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {more > 0 && <li>还有 {more} 处</li>}
    </ul>
  );
}

interface TaskCardProps {
  task: Task;
  number: number;
  count: number;
  onChange(part: Partial<Task>): void;
  onMove(by: -1 | 1): void;
  onRemove(): void;
  onSheet(): void;
}

function TaskCard({ task, number, count, onChange, onMove, onRemove, onSheet }: TaskCardProps) {
  const name = `试题 ${number}`;
  return (
    <section className="practical-task" aria-label={name}>
      <div className="practical-head">
        <b>{name}</b>
        <Space size={0}>
          <MoveButtons name={name} at={number - 1} count={count} onMove={onMove} />
          <Button type="text" aria-label={`删除${name}`} icon={<DeleteOutlined />} onClick={onRemove} />
        </Space>
      </div>
      <Labelled label="名称">
        <Input
          value={task.title}
          maxLength={100}
          aria-label={`${name}的名称`}
          onChange={(event) => onChange({ title: event.target.value })}
        />
      </Labelled>
      <div className="practical-numbers">
        <Labelled label="考核时间（分钟）">
          <InputNumber
            value={task.minutes}
            min={1}
            max={600}
            precision={0}
            aria-label={`${name}的考核时间`}
            style={{ width: '100%' }}
            onChange={(minutes) => onChange({ minutes: minutes ?? 1 })}
          />
        </Labelled>
        <Labelled label="满分">
          <PointsInput
            value={task.fullScore}
            min={STEP}
            max={1000}
            label={`${name}的满分`}
            onChange={(fullScore) => onChange({ fullScore })}
          />
        </Labelled>
        <Labelled label="比重（%）">
          <PointsInput
            value={task.weight}
            min={0}
            max={100}
            label={`${name}的比重`}
            onChange={(weight) => onChange({ weight })}
          />
        </Labelled>
      </div>
      <Labelled label="内容与要求">
        <MarkedInput
          id={`practical-statement-${number}`}
          minRows={4}
          value={task.statement}
          onChange={(statement) => onChange({ statement: statement ?? '' })}
        />
      </Labelled>
      <Labelled label="视频链接">
        <Input
          value={task.videoUrl}
          maxLength={500}
          placeholder="以 https:// 开头，可不填"
          aria-label={`${name}的视频链接`}
          onChange={(event) => onChange({ videoUrl: event.target.value })}
        />
      </Labelled>
      <div className="practical-sheet-line">
        <Button icon={<TableOutlined />} aria-label={`编辑${name}的评分表`} onClick={onSheet}>
          编辑评分表
        </Button>
        <SheetSum task={task} />
      </div>
    </section>
  );
}

const Labelled = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="practical-field">
    <div className="practical-label">{label}</div>
    {children}
  </div>
);
