import { Card, Empty } from 'antd';
import { useSearchParams } from 'react-router';
import { PageHead } from '../../layout/PageHead.tsx';
import { RelationSelect } from '../../widgets/RelationSelect.tsx';
import { PairList } from './PairList.tsx';

/** 查重. The bank stands in the address bar, so that others can lead here. */
export default function DuplicatesScreen() {
  const [params, setParams] = useSearchParams();
  const bankId = Number(params.get('bankId')) || null;
  return (
    <>
      <PageHead title="查重" sub="找出题库中重复、相似和答案互相矛盾的试题，逐对决定怎么办" />
      <div className="stack">
        <Card>
          <div className="check-bar">
            <label htmlFor="duplicates-bank">题库</label>
            <div style={{ flex: 1, maxWidth: 480 }}>
              <RelationSelect
                id="duplicates-bank"
                resource="banks"
                value={bankId}
                placeholder="选择要查重的题库"
                onChange={(next) => setParams(next ? { bankId: String(next) } : {}, { replace: true })}
              />
            </div>
          </div>
        </Card>
        <Card>
          {bankId ? (
            <PairList key={bankId} of={`/banks/${bankId}`} />
          ) : (
            <Empty description="先在上面选择一个题库" />
          )}
        </Card>
      </div>
    </>
  );
}
