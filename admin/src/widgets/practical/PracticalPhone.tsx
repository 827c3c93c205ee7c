/** A practical paper as the mini program shows it: what to prepare, the tasks, the scoring sheet. */
import { Segmented } from 'antd';
import { useState } from 'react';
import type { Task } from '../../../../api/domain/practical/score.ts';
import { MarkedText } from '../MarkedText.tsx';
import type { PreviewProps } from '../previews.tsx';
import '../questionPhone.css';
import './practical.css';

const TABS = ['准备单', '试题', '评分表'];

export function PracticalPhone({ values }: PreviewProps) {
  const [tab, setTab] = useState('试题');
  const tasks = (values.tasks ?? []) as Task[];
  return (
    <div className="phone-preview">
      <div className="phone-switches">
        <Segmented size="small" value={tab} options={TABS} onChange={setTab} />
      </div>
      <section className="phone" aria-label="学员看到的样子">
        <div className="phone-bar">{String(values.name || '实操试卷')}</div>
        <div className="phone-screen">
          {tab === '准备单' && (
            <div className="phone-card">
              <MarkedText text={String(values.preparation || '没有要准备的内容')} />
            </div>
          )}
          {tab !== '准备单' && tasks.length === 0 && (
            <div className="phone-card phone-faint">在左边添加试题</div>
          )}
          {tab !== '准备单' &&
            tasks.map((task, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a task is its place
              <div key={at} className="phone-card practical-phone-card">
                <b>
                  试题 {at + 1}　{task.title}
                </b>
                {tab === '试题' ? <Statement task={task} /> : <Sheet task={task} />}
              </div>
            ))}
        </div>
      </section>
    </div>
  );
}

const Statement = ({ task }: { task: Task }) => (
  <>
    <div className="phone-faint">
      {task.minutes} 分钟 · 占 {task.weight}%
    </div>
    <MarkedText text={task.statement} />
    {task.videoUrl && <div className="phone-type practical-phone-video">参考视频：复制链接</div>}
  </>
);

const Sheet = ({ task }: { task: Task }) =>
  task.rows.map(({ content, point, score, rule, veto }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
    <div key={at} className="phone-part">
      {content && <div className="phone-faint">{content}</div>}
      <div className="practical-phone-row">
        <span>{point}</span>
        <b>{veto ? '否定项' : `${score} 分`}</b>
      </div>
      {rule && <div className="phone-faint practical-lines">{rule}</div>}
    </div>
  ));
