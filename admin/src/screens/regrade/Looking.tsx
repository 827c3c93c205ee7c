import { Alert, Progress } from 'antd';
import type { PreviewView } from '../../../../api/domain/regrading/contract.ts';
import { useInView } from './useInView.ts';

/** How far the preview is; it goes on when nobody looks. */
export function Looking({ view: { done, total } }: { view: PreviewView }) {
  const top = useInView();
  return (
    <div ref={top}>
      <Alert
        type="info"
        showIcon
        message="正在计算影响，可以离开这个页面，回来时接着看"
        description={
          <>
            <Progress percent={Math.floor((done / Math.max(1, total)) * 100)} />
            已看 {done} / {total} 份答卷。算完之后才能确认，在那之前什么都不会改变。
          </>
        }
      />
    </div>
  );
}
