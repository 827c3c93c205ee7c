import { Tooltip } from 'antd';
import dayjs from 'dayjs';
import type { ActiveDay } from '../../../../api/domain/statistics/contract.ts';

/** A bar per day; the figures of each on hovering, and in words for who sees no bars. */
export function DayBars({ days }: { days: ActiveDay[] }) {
  const most = Math.max(0, ...days.map(({ learners }) => learners));
  return (
    <>
      <div className="day-bars">
        {days.map((day) => (
          <Tooltip key={day.day} title={textOf(day)}>
            <div className="day-bar" role="img" aria-label={textOf(day)}>
              <span style={{ height: `${(day.learners / Math.max(1, most)) * 100}%` }} />
            </div>
          </Tooltip>
        ))}
      </div>
      <div className="day-axis muted">
        <span>{shortDay(days[0])}</span>
        <span>最多 {most} 人</span>
        <span>{shortDay(days.at(-1))}</span>
      </div>
    </>
  );
}

const shortDay = (day?: ActiveDay): string => (day ? dayjs(day.day).format('M月D日') : '');

function textOf(day: ActiveDay): string {
  const rate = day.answered ? `，正确率 ${Math.round((day.right / day.answered) * 100)}%` : '';
  return `${shortDay(day)}：${day.learners} 人，答 ${day.answered} 题${rate}`;
}
