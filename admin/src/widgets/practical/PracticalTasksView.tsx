/** Tasks of a practical paper with their scoring sheets, to read. */
import { Table } from 'antd';
import {
  minutesOf,
  type PracticalContent,
  type SheetRow,
  type Task,
} from '../../../../api/domain/practical/score.ts';
import { MarkedText } from '../MarkedText.tsx';
import { SheetSum } from './SheetSum.tsx';
import './practical.css';

export const tasksText = (tasks: readonly Task[]): string =>
  tasks.length === 0 ? '—' : `${tasks.length} 题 · ${minutesOf(tasks)} 分钟`;

export const PracticalTasksView = ({ tasks }: { tasks: Task[] }) => (
  <div className="stack" style={{ gap: 24 }}>
    {tasks.map((task, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a task is its place
      <section key={at} className="stack">
        <b>
          试题 {at + 1}：{task.title}（{task.minutes} 分钟，满分 {task.fullScore} 分，占 {task.weight}%）
        </b>
        <MarkedText text={task.statement} />
        {task.videoUrl && (
          <a href={task.videoUrl} target="_blank" rel="noreferrer">
            {task.videoUrl}
          </a>
        )}
        <Table<SheetRow>
          size="small"
          bordered
          pagination={false}
          rowKey={(_, place) => String(place)}
          dataSource={task.rows}
          columns={[
            { title: '序号', width: 56, render: (_, __, place) => place + 1 },
            { title: '考核内容', dataIndex: 'content', width: 140 },
            { title: '考核要点', dataIndex: 'point' },
            { title: '配分', width: 80, render: (_, { veto, score }) => (veto ? '否定项' : score) },
            {
              title: '评分标准',
              dataIndex: 'rule',
              render: (rule: string) => <span className="practical-lines">{rule}</span>,
            },
          ]}
        />
        <SheetSum task={task} />
      </section>
    ))}
  </div>
);

/** All that a version holds. */
export const PracticalContentView = ({ preparation, tasks, passScore }: PracticalContent) => (
  <div className="stack" style={{ gap: 24 }}>
    <section className="stack">
      <b>准备通知单（及格 {passScore} 分）</b>
      <MarkedText text={preparation || '没有要准备的内容'} />
    </section>
    <PracticalTasksView tasks={tasks} />
  </div>
);
