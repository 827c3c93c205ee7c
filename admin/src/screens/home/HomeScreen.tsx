import { useList } from '@refinedev/core';
import { Card, Col, Row as Grid, Statistic } from 'antd';
import dayjs from 'dayjs';
import { Link } from 'react-router';
import type { ResourceMeta } from '../../../../api/rest/metaTypes.ts';
import { menuGroups } from '../../layout/menu.tsx';
import { PageHead } from '../../layout/PageHead.tsx';
import { useCan, useMeta } from '../../meta/MetaContext.tsx';
import { useSession } from '../../session/session.ts';
import { Activity } from './Activity.tsx';
import { Todos } from './Todos.tsx';

/** Counted at the top for whoever may list them. */
const COUNTED = ['banks', 'questions', 'learners', 'attempts'];

export default function HomeScreen() {
  const meta = useMeta();
  const staff = useSession()?.staff;
  // Figures of everybody are not for who sees his own organisation only.
  const watches = useCan('attempts', 'list') && meta.actor.organisationId === null;
  const counted = meta.resources.filter(
    ({ name, actions }) => COUNTED.includes(name) && actions.includes('list'),
  );
  return (
    <>
      <PageHead title={`${greeting()}，${staff?.name ?? ''}`} sub={dayjs().format('YYYY年M月D日 dddd')} />
      <Grid gutter={[16, 16]}>
        {counted.map((resource) => (
          <Col key={resource.name} flex="1 1 220px">
            <Count resource={resource} />
          </Col>
        ))}
      </Grid>
      <Todos resources={meta.resources} />
      {watches && <Activity />}
      <Grid gutter={[16, 16]} style={{ marginTop: 16 }}>
        {[...menuGroups(meta)].map(([group, entries]) => (
          <Col key={group} span={12} xxl={8}>
            <Card title={group} style={{ height: '100%' }}>
              <div className="home-links">
                {entries.map(({ path, label }) => (
                  <Link key={path} to={path}>
                    {label}
                  </Link>
                ))}
              </div>
            </Card>
          </Col>
        ))}
      </Grid>
    </>
  );
}

function Count({ resource }: { resource: ResourceMeta }) {
  const { result, query } = useList({ resource: resource.name, pagination: { pageSize: 1 } });
  return (
    <Link to={`/${resource.name}`}>
      <Card hoverable>
        <Statistic title={`${resource.label}总数`} value={result.total ?? 0} loading={query.isPending} />
      </Card>
    </Link>
  );
}

function greeting(): string {
  const hour = dayjs().hour();
  if (hour < 6) return '夜深了';
  if (hour < 12) return '上午好';
  return hour < 18 ? '下午好' : '晚上好';
}
