/** How far the 配分 of a sheet are from the total. */
import { sheetTotal, sumOf, type Task } from '../../../../api/domain/practical/score.ts';
import './practical.css';

export function SheetSum({ task: { rows, fullScore } }: { task: Pick<Task, 'rows' | 'fullScore'> }) {
  if (rows.length === 0) return <span className="muted">还没有评分表</span>;
  const total = sheetTotal(rows);
  const gap = sumOf([fullScore, -total]);
  return (
    <span className={gap === 0 ? 'practical-right' : 'practical-wrong'}>
      {rows.length} 行，配分合计 {total} 分
      {gap !== 0 && `，应为 ${fullScore} 分（${gap > 0 ? `还差 ${gap}` : `多出 ${-gap}`} 分）`}
    </span>
  );
}
