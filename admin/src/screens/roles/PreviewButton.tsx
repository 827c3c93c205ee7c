/** 'See as this role': a session that reads what the role would see, until it is left. */
import { EyeOutlined } from '@ant-design/icons';
import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { StaffSession } from '../../../../api/domain/accounts/contract.ts';
import type { RoleRights } from '../../../../api/domain/roles/contract.ts';
import { request } from '../../http/request.ts';
import { queryClient } from '../../queryClient.ts';
import { enterPreview } from '../../session/session.ts';
import { RelationSelect } from '../../widgets/RelationSelect.tsx';

export function PreviewButton({ role }: Pick<RoleRights, 'role'>) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [organisationId, setOrganisationId] = useState<number | null>(null);
  const preview = async () => {
    try {
      const { data } = await request<{ data: StaffSession }>('POST', `/roles/${role.id}/preview`, {
        organisationId,
      });
      queryClient.clear();
      enterPreview(data);
      navigate('/');
    } catch (error) {
      message.error((error as Error).message, 6);
    }
  };
  return (
    <>
      <Button icon={<EyeOutlined />} onClick={() => (role.ofOrganisation ? setAsking(true) : preview())}>
        以此角色预览
      </Button>
      <Modal
        open={asking}
        title="预览哪个合作机构所见"
        okText="开始预览"
        okButtonProps={{ disabled: organisationId === null }}
        onOk={preview}
        onCancel={() => setAsking(false)}
      >
        <RelationSelect
          resource="organisations"
          aria-label="合作机构"
          value={organisationId}
          onChange={setOrganisationId}
        />
      </Modal>
    </>
  );
}
