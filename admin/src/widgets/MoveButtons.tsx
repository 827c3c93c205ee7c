import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button } from 'antd';

interface MoveButtonsProps {
  /** Of what is moved, as it is read out: "第 2 行". */
  name: string;
  /** Its place from 0 among `count`. */
  at: number;
  count: number;
  onMove(by: -1 | 1): void;
}

/** One place up or down in a list. */
export const MoveButtons = ({ name, at, count, onMove }: MoveButtonsProps) => (
  <>
    <Button
      type="text"
      aria-label={`${name}上移`}
      icon={<ArrowUpOutlined />}
      disabled={at === 0}
      onClick={() => onMove(-1)}
    />
    <Button
      type="text"
      aria-label={`${name}下移`}
      icon={<ArrowDownOutlined />}
      disabled={at === count - 1}
      onClick={() => onMove(1)}
    />
  </>
);
