import { Alert } from 'antd';
import { LinkButton } from '../../layout/LinkButton.tsx';
import { useDuplicates } from './useDuplicates.ts';

/** Before a bank is published: what stands in the way, and what had better be looked at. */
export function DuplicatesNote({ bankId }: { bankId: number }) {
  const { data } = useDuplicates(`/banks/${bankId}`);
  if (!data) return null;
  const { conflict, exact, near } = data.open;
  const action = (
    <LinkButton to={`/duplicates?bankId=${bankId}`} size="small">
      去查重
    </LinkButton>
  );
  if (conflict > 0)
    return (
      <Alert
        type="error"
        showIcon
        message={`有 ${conflict} 对试题题目相同而答案不同，处理后才能发布`}
        action={action}
      />
    );
  if (exact + near > 0)
    return (
      <Alert
        type="warning"
        showIcon
        message={`有 ${exact} 对完全重复、${near} 对相似的试题还没有判定，可以照常发布`}
        action={action}
      />
    );
  if (!data.check)
    return <Alert type="info" showIcon message="这个题库还没有查过相似的试题" action={action} />;
  return null;
}
