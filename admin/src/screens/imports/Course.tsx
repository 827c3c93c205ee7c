/** What the page of an import shows of its course, whatever is imported. */
import { Card, Progress, Steps } from 'antd';
import type { ReactNode } from 'react';
import type { ImportState } from '../../../../api/domain/imports/contract.ts';

const STEP: Record<ImportState, number> = {
  waiting: 0,
  reading: 0,
  ready: 1,
  importing: 2,
  done: 3,
  failed: 0,
  cancelled: 1,
  undone: 3,
};

/** @param titles of reading, checking, importing and what comes last */
export const CourseSteps = ({ state, titles }: { state: ImportState; titles: readonly string[] }) => (
  <Card>
    <Steps
      size="small"
      current={STEP[state]}
      status={['failed', 'cancelled', 'undone'].includes(state) ? 'error' : undefined}
      items={titles.map((title) => ({ title }))}
    />
  </Card>
);

interface RunningProps {
  text: string;
  /** Per cent. */
  progress: number;
  /** The button that calls it off, while that is possible. */
  cancel: ReactNode;
}

export const Running = ({ text, progress, cancel }: RunningProps) => (
  <Card>
    <div role="status">{text}</div>
    <Progress percent={progress} status="active" />
    <div className="toolbar" style={{ padding: 0 }}>
      <span className="muted">可以离开这一页，稍后从导入记录回来</span>
      {cancel}
    </div>
  </Card>
);
