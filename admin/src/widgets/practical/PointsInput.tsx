/** Points in whole steps, shown without a needless zero. */
import { InputNumber } from 'antd';
import { STEP } from '../../../../api/domain/practical/score.ts';

interface PointsInputProps {
  value: number;
  min: number;
  max: number;
  label: string;
  onChange(value: number): void;
}

export const PointsInput = ({ value, min, max, label, onChange }: PointsInputProps) => (
  <InputNumber
    value={value}
    min={min}
    max={max}
    step={STEP}
    formatter={(shown) => String(shown ?? '').replace(/\.0$/, '')}
    aria-label={label}
    style={{ width: '100%' }}
    onChange={(typed) => onChange(Math.round((typed ?? min) / STEP) * STEP)}
  />
);
