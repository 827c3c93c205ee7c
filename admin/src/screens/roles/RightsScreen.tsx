import { useInvalidate } from '@refinedev/core';
import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Card, Skeleton, Tabs } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { RoleRights } from '../../../../api/domain/roles/contract.ts';
import type { Grants } from '../../../../api/rest/grants.ts';
import { request } from '../../http/request.ts';
import { Absent } from '../../layout/Absent.tsx';
import { PageHead } from '../../layout/PageHead.tsx';
import { AreaRights } from './AreaRights.tsx';
import { PreviewButton } from './PreviewButton.tsx';
import { RightsMatrix } from './RightsMatrix.tsx';
import './rights.css';

/** All that one role may do; of a built-in one only to look at. */
export default function RightsScreen() {
  const { id = '' } = useParams();
  const { data, error } = useQuery({
    queryKey: ['role-rights', id],
    queryFn: async () => (await request<{ data: RoleRights }>('GET', `/roles/${id}/grants`)).data,
  });
  if (error) return <Absent error={error} list="/roles" />;
  return data ? <Rights key={id} rights={data} /> : <Skeleton active />;
}

function Rights({ rights }: { rights: RoleRights }) {
  const { role } = rights;
  const { grants, setGrants, save, busy, problem } = useEdits(rights);
  const isChanged = grants !== rights.grants;
  const editing = { rights, grants, change: role.builtIn ? undefined : setGrants };
  return (
    <>
      <PageHead
        title={`“${role.name}”的权限`}
        sub={
          role.builtIn
            ? '内置角色的权限随程序提供，不能修改；需要调整时请在角色列表中复制一份'
            : '保存后立即生效，使用这个角色的员工无需重新登录；您自己没有的权限不能授予'
        }
        back="/roles"
        extra={
          <>
            <PreviewButton role={role} />
            {!role.builtIn && (
              <Button type="primary" disabled={!isChanged} loading={busy} onClick={save}>
                保存
              </Button>
            )}
          </>
        }
      />
      <div className="stack">
        {problem && <Alert type="error" showIcon message={problem} />}
        <Card>
          <Tabs
            items={[
              { key: 'resources', label: '内容权限', children: <RightsMatrix {...editing} /> },
              { key: 'areas', label: '功能权限', children: <AreaRights {...editing} /> },
            ]}
          />
        </Card>
      </div>
    </>
  );
}

function useEdits(rights: RoleRights) {
  const { message } = App.useApp();
  const invalidate = useInvalidate();
  const [grants, setGrants] = useState<Grants>(rights.grants);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const save = async () => {
    setBusy(true);
    setProblem('');
    try {
      await request('PATCH', `/roles/${rights.role.id}/grants`, { grants });
      // What was saved is what is shown: no need to ask again.
      rights.grants = grants;
      setGrants(grants);
      await invalidate({ resource: 'roles', invalidates: ['resourceAll'] });
      message.success('权限已保存');
    } catch (error) {
      setProblem((error as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return { grants, setGrants, save, busy, problem };
}
