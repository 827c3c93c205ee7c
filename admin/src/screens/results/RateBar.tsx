import { palette } from '../../theme.ts';

interface RateBarProps {
  right: number;
  wrong: number;
  blank: number;
  /** 0 to 1; null while nobody has answered. */
  rate: number | null;
}

/** Right, wrong and blank as parts of one bar; the figure says the same for who sees no colours. */
export function RateBar({ right, wrong, blank, rate }: RateBarProps) {
  const all = right + wrong + blank;
  if (rate === null || all === 0) return <span className="muted">还没有人作答</span>;
  const part = (count: number, background: string) => (
    <span style={{ width: `${(count / all) * 100}%`, background }} />
  );
  return (
    <div style={{ display: 'flex', alignItems: 'center', gap: 10 }}>
      <div className="rate-bar" aria-hidden>
        {part(right, palette.right)}
        {part(wrong, palette.wrong)}
        {part(blank, palette.blank)}
      </div>
      <span style={{ flex: '0 0 48px', textAlign: 'right' }}>{Math.round(rate * 100)}%</span>
    </div>
  );
}
