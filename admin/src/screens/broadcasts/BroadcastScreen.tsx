import { Skeleton } from 'antd';
import { useParams } from 'react-router';
import { Absent } from '../../layout/Absent.tsx';
import { PageHead } from '../../layout/PageHead.tsx';
import { useResource } from '../../meta/MetaContext.tsx';
import { MessagePhone } from '../../widgets/MessagePhone.tsx';
import { AudienceView } from './AudienceView.tsx';
import { Course } from './Course.tsx';
import { useBroadcast } from './useBroadcast.ts';

const LIST = '/broadcasts';

/** What is sent, to whom, and the button that does it; afterwards how far it has come. */
export default function BroadcastScreen() {
  const { id } = useParams();
  const resource = useResource('broadcasts');
  const { row, error } = useBroadcast(id);
  if (error) return <Absent error={error} list={LIST} />;
  if (!row || !resource) return <Skeleton active />;
  return (
    <>
      <PageHead title={`发送“${row.title}”`} sub="核对内容和范围，确认后才会发给学员" back={LIST} />
      <div className="broadcast">
        <MessagePhone values={row} />
        <div className="stack">
          <Course resource={resource} row={row} />
          <AudienceView resource={resource} row={row} />
        </div>
      </div>
    </>
  );
}
