/** Two questions side by side, with what can be done about them. */
import { Button, Popconfirm, Tag } from 'antd';
import type { DecideRequest, Decision, Pair } from '../../../../api/domain/bank/duplicates/contract.ts';
import { ComparedQuestion } from './ComparedQuestion.tsx';

interface PairCardProps {
  pair: Pair;
  busy: boolean;
  onDecide: (wanted: DecideRequest) => void;
}

const DECIDED: Record<Decision, string> = {
  keep: '两题都保留',
  skip: '不导入文件中的这一题',
  replace: '用文件中的这一题替换题库的',
};

export function PairCard({ pair, busy, onDecide }: PairCardProps) {
  const { id, first, second, kind, similarity, decision, decidedBy } = pair;
  return (
    <section className="pair" aria-label={`第 ${id} 对`}>
      <div className="difference">
        <ComparedQuestion question={first} other={second} />
        <ComparedQuestion question={second} other={first} />
      </div>
      <div className="pair-foot">
        <span className="muted">
          {kind === 'near' ? `相似 ${Math.floor(similarity * 100)}%` : '题目相同'}
          {decision && (
            <>
              　<Tag color="green">{DECIDED[decision]}</Tag>
              {decidedBy && `由${decidedBy}判定`}
            </>
          )}
        </span>
        <div className="pair-actions">
          {decision ? (
            <Button disabled={busy} onClick={() => onDecide({ action: 'reopen' })}>
              重新判定
            </Button>
          ) : first.questionId === null ? (
            <RowDecisions pair={pair} busy={busy} onDecide={onDecide} />
          ) : (
            <BankDecisions pair={pair} busy={busy} onDecide={onDecide} />
          )}
        </div>
      </div>
    </section>
  );
}

function BankDecisions({ pair: { kind }, busy, onDecide }: PairCardProps) {
  const sides = [
    ['first', '左', '右'],
    ['second', '右', '左'],
  ] as const;
  return (
    <>
      {kind === 'conflict' &&
        sides.map(([keeps, right, wrong]) => (
          <Popconfirm
            key={keeps}
            title={`${right}边的答案正确？`}
            description={`${wrong}边的答案将按${right}边的改正，两题都留在题库中`}
            onConfirm={() => onDecide({ action: 'correct', keeps })}
          >
            <Button disabled={busy}>
              {right}边答案对，改正{wrong}边
            </Button>
          </Popconfirm>
        ))}
      {sides.map(([keeps, kept, other]) => (
        <Popconfirm
          key={keeps}
          title={`停用${other}边的试题？`}
          description={`保留${kept}边的。停用的试题不再进入以后发布的版本，可在试题列表中恢复`}
          onConfirm={() => onDecide({ action: 'retire', keeps })}
        >
          <Button disabled={busy}>停用{other}边</Button>
        </Popconfirm>
      ))}
      <Button disabled={busy} onClick={() => onDecide({ action: 'keep' })}>
        {kind === 'conflict' ? '都没错，都保留' : '不是重复，都保留'}
      </Button>
    </>
  );
}

function RowDecisions({ pair: { second }, busy, onDecide }: PairCardProps) {
  return (
    <>
      <Button disabled={busy} onClick={() => onDecide({ action: 'skip' })}>
        {second.questionId === null ? '不导入右边' : '不导入左边'}
      </Button>
      {second.questionId !== null && (
        <Popconfirm
          title="用左边替换题库中的试题？"
          description="确认导入时停用题库中的这一题，导入文件中的"
          onConfirm={() => onDecide({ action: 'replace' })}
        >
          <Button disabled={busy}>替换题库中的</Button>
        </Popconfirm>
      )}
      <Button disabled={busy} onClick={() => onDecide({ action: 'keep' })}>
        不是重复，照常导入
      </Button>
    </>
  );
}
