import { Alert, App, Button, Card } from 'antd';
import dayjs from 'dayjs';
import type { ResourceMeta } from '../../../../api/rest/metaTypes.ts';
import { useCommand } from '../../crud/commands.ts';
import { offeredCommands } from '../../crud/offers.ts';
import { LinkButton } from '../../layout/LinkButton.tsx';
import { StatTiles } from '../../widgets/StatTiles.tsx';
import { Running } from '../imports/Course.tsx';
import { type BroadcastRow, useDryRun, useSending } from './useBroadcast.ts';

interface CourseProps {
  resource: ResourceMeta;
  row: BroadcastRow;
}

/** How far it has come, and what can be done about it now. */
export function Course({ resource, row }: CourseProps) {
  if (row.state === 'draft') return <Ready row={row} />;
  if (row.state === 'waiting')
    return (
      <Alert
        type="info"
        showIcon
        message={isLater(row) ? `将于 ${moment(row.sendAt)} 发送` : '正在排队，马上发送'}
        action={<CancelButton resource={resource} row={row} />}
      />
    );
  if (row.state === 'sending') {
    const recipients = Number(row.recipients);
    return (
      <Running
        text={`正在发送：已送达 ${row.delivered} 人，共 ${recipients} 人`}
        progress={recipients ? Math.floor((100 * row.delivered) / recipients) : 0}
        cancel={<CancelButton resource={resource} row={row} />}
      />
    );
  }
  return <Outcome row={row} />;
}

const isLater = ({ sendAt }: BroadcastRow) => Boolean(sendAt) && dayjs(sendAt as string).isAfter(dayjs());
const moment = (instant: unknown) => dayjs(instant as string).format('M月D日 HH:mm');

function Ready({ row }: { row: BroadcastRow }) {
  const { modal } = App.useApp();
  const { data } = useDryRun(row);
  const { send, busy } = useSending(row);
  const recipients = data?.recipients ?? 0;
  const when = isLater(row) ? moment(row.sendAt) : '确认后立即';
  const ask = () =>
    modal.confirm({
      title: `发给 ${recipients} 名学员`,
      content: isLater(row)
        ? `${when} 发送，人数以那时为准；在此之前可以取消，不能再修改。`
        : '发出后不能修改，也不能收回已经送达的消息。',
      okText: '确认发送',
      onOk: send,
    });
  return (
    <Card title="核对">
      <div className="stack">
        <StatTiles
          tiles={[
            ['将送达', data ? `${recipients} 人` : '…'],
            ['发送时间', when],
          ]}
        />
        {data && recipients === 0 && (
          <Alert type="warning" showIcon message="没有学员符合下面的范围，请修改后再发送" />
        )}
        <div>
          <Button
            type="primary"
            loading={busy}
            disabled={recipients === 0 && !isLater(row)}
            onClick={ask}
            style={{ marginRight: 8 }}
          >
            发送
          </Button>
          <LinkButton to={`/broadcasts/${row.id}/edit`}>修改内容和范围</LinkButton>
        </div>
      </div>
    </Card>
  );
}

function Outcome({ row }: { row: BroadcastRow }) {
  const { data } = useDryRun(row);
  return (
    <Card title={row.state === 'sent' ? '已发送' : '已取消'}>
      <StatTiles
        tiles={[
          ['已送达', `${row.delivered} 人`],
          ['已读', data ? `${data.readers} 人` : '…'],
          ['结束时间', moment(row.finishedAt)],
        ]}
      />
    </Card>
  );
}

function CancelButton({ resource, row }: CourseProps) {
  const run = useCommand(resource);
  const command = offeredCommands(resource, row).find(({ name }) => name === 'cancel');
  if (!command) return null;
  return (
    <Button danger onClick={() => run(command, row)}>
      取消发送
    </Button>
  );
}
