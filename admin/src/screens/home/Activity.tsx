import { useQuery } from '@tanstack/react-query';
import { Alert, Card, Col, Empty, Row as Grid, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import type { ActiveDay, Live } from '../../../../api/domain/statistics/contract.ts';
import { request } from '../../http/request.ts';
import { StatTiles } from '../../widgets/StatTiles.tsx';
import { DayBars } from './DayBars.tsx';
import './activity.css';

/** The server keeps its figures for seconds: so nothing on the screen is older than 10 s. */
const LOOK_EVERY_MS = 2_000;

const useFigures = <T,>(name: 'live' | 'days', refetchInterval?: number) =>
  useQuery({
    queryKey: ['results', name],
    queryFn: async () => (await request<{ data: T }>('GET', `/results/${name}`)).data,
    refetchInterval,
  });

/** Who is there now, and how busy the last days were. */
export function Activity() {
  const live = useFigures<Live>('live', LOOK_EVERY_MS);
  const days = useFigures<ActiveDay[]>('days');
  return (
    <Grid gutter={[16, 16]} style={{ marginTop: 16 }}>
      <Col span={10}>
        <Card title="现在" style={{ height: '100%' }}>
          {live.data ? <Now live={live.data} /> : <Waiting error={live.error} />}
        </Card>
      </Col>
      <Col span={14}>
        <Card title="近 30 天训练人数" style={{ height: '100%' }}>
          {days.data ? <DayBars days={days.data} /> : <Waiting error={days.error} />}
        </Card>
      </Col>
    </Grid>
  );
}

/** Until there is something to show; or what stands against it, such as a right that is missing. */
const Waiting = ({ error }: { error: Error | null }) =>
  error ? <Alert type="warning" showIcon message={error.message} /> : <Skeleton active />;

const GROUPS = { byOccupation: '按职业', byPlace: '按考点' };
type Group = keyof typeof GROUPS;

function Now({ live }: { live: Live }) {
  const [group, setGroup] = useState<Group>('byOccupation');
  const tiles: [label: string, value: number][] = [
    // `STAYS_MS` of presence: who was heard of so lately counts as there.
    ['3 分钟内在线', live.online],
    ['正在训练', live.training],
    ['今日训练', live.activeToday],
  ];
  return (
    <div className="stack">
      <StatTiles tiles={tiles} columns={3} />
      <Segmented<Group>
        value={group}
        onChange={setGroup}
        options={(Object.keys(GROUPS) as Group[]).map((value) => ({ value, label: GROUPS[value] }))}
      />
      {live[group].length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="现在没有学员在线" />
      ) : (
        <div className="stack live-rows">
          {live[group].map(({ name, online, training }) => (
            <div key={name} className="live-row">
              <span>{name}</span>
              <span className="muted">
                在线 {online}，训练 {training}
              </span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
