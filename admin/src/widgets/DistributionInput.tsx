/** How a blueprint spreads its questions over knowledge points and difficulty, with a check of what is there. */
import { Checkbox, Form, InputNumber, Space } from 'antd';
import { BANDS, type Band } from '../../../api/domain/papers/bands.ts';
import type { Distribution } from '../../../api/domain/papers/distribution.ts';
import { FeasibilityCheck } from './FeasibilityCheck.tsx';
import type { Section } from './SectionsInput.tsx';
import type { InputProps } from './types.ts';

const OFF: Distribution = { byKnowledgePoint: false, byDifficulty: null };
const USUAL = { easy: 30, medium: 50, hard: 20 };
const BAND_NAMES = Object.keys(BANDS) as Band[];

export function DistributionInput({ id, value, onChange, row }: InputProps<Distribution>) {
  const form = Form.useFormInstance();
  const bankId = Form.useWatch<number>('bankId', form) ?? (row?.bankId as number | undefined);
  const sections = Form.useWatch<Section[]>('sections', form) ?? [];
  const distribution = value ?? OFF;
  const set = (change: Partial<Distribution>) => onChange?.({ ...distribution, ...change });
  return (
    <div id={id} className="stack" style={{ maxWidth: 720 }}>
      <Checkbox
        checked={distribution.byKnowledgePoint}
        onChange={(event) => set({ byKnowledgePoint: event.target.checked })}
      >
        按一级鉴定点的鉴定比重分配题数
      </Checkbox>
      <Checkbox
        checked={distribution.byDifficulty !== null}
        onChange={(event) => set({ byDifficulty: event.target.checked ? USUAL : null })}
      >
        按难度分配题数
      </Checkbox>
      {distribution.byDifficulty && (
        <Shares shares={distribution.byDifficulty} onChange={(byDifficulty) => set({ byDifficulty })} />
      )}
      <FeasibilityCheck bankId={bankId} sections={sections} distribution={distribution} />
    </div>
  );
}

type ShareSet = NonNullable<Distribution['byDifficulty']>;

function Shares({ shares, onChange }: { shares: ShareSet; onChange: (shares: ShareSet) => void }) {
  const sum = shares.easy + shares.medium + shares.hard;
  return (
    <Space wrap size={16} style={{ paddingLeft: 24 }}>
      {BAND_NAMES.map((band) => (
        <Space key={band} size={6}>
          <span>{BANDS[band]}</span>
          <InputNumber
            value={shares[band]}
            min={0}
            max={100}
            precision={0}
            addonAfter="%"
            aria-label={`${BANDS[band]}的占比`}
            style={{ width: 110 }}
            onChange={(next) => onChange({ ...shares, [band]: next ?? 0 })}
          />
        </Space>
      ))}
      <span className={sum === 100 ? 'muted' : undefined} style={sum === 100 ? {} : { color: '#c62828' }}>
        合计 {sum}%{sum !== 100 && '，应为 100%'}
      </span>
    </Space>
  );
}

/** "按鉴定比重；易（1–2） 30%，中（3） 50%，难（4–5） 20%" */
export function distributionText({ byKnowledgePoint, byDifficulty: shares }: Distribution): string {
  const parts = [
    byKnowledgePoint && '按鉴定比重',
    shares && BAND_NAMES.map((band) => `${BANDS[band]} ${shares[band]}%`).join('，'),
  ].filter(Boolean);
  return parts.join('；') || '随机';
}
