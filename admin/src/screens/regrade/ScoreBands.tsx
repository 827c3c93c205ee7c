import type { Preview } from '../../../../api/domain/regrading/contract.ts';
import { palette } from '../../theme.ts';
import './regrade.css';

/** How many answer sheets earn which tenth of the points, before and after, side by side. */
export function ScoreBands({ bands }: { bands: Preview['distribution'] }) {
  const most = Math.max(1, ...bands.flatMap(({ before, after }) => [before, after]));
  const bar = (count: number, background: string) => (
    <span style={{ height: `${(count / most) * 100}%`, background }} />
  );
  return (
    <div>
      <div className="score-bands">
        {bands.map(({ before, after }, index) => {
          const name = `${index * 10}–${index * 10 + 10}%`;
          return (
            <div key={name} role="img" aria-label={`得分率 ${name}：原 ${before} 份，新 ${after} 份`}>
              <div className="score-band-counts">
                {before === after ? before || '' : `${before} → ${after}`}
              </div>
              <div className="score-band">
                {bar(before, palette.blank)}
                {bar(after, palette.brand)}
              </div>
              <div className="muted">{name}</div>
            </div>
          );
        })}
      </div>
      <div className="score-legend muted">
        <i style={{ background: palette.blank }} /> 原成绩 <i style={{ background: palette.brand }} />{' '}
        新成绩（份数，按得分率）
      </div>
    </div>
  );
}
