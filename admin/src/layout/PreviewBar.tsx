/** While the admin is looked at as another role: says so on every screen, and leads back. */
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { request } from '../http/request.ts';
import { useMeta } from '../meta/MetaContext.tsx';
import { queryClient } from '../queryClient.ts';
import { leavePreview, useSession } from '../session/session.ts';

export function PreviewBar() {
  const { previewing } = useMeta().actor;
  const roleName = useSession()?.staff.roleName;
  const navigate = useNavigate();
  if (!previewing) return null;
  const leave = async () => {
    // It ends by itself in half an hour even if the server cannot be told.
    await request('DELETE', '/session').catch(() => undefined);
    queryClient.clear();
    leavePreview();
    navigate('/roles');
  };
  return (
    <div className="preview-bar" role="status">
      正在以“{roleName}”的身份预览，只能查看
      <Button size="small" onClick={leave}>
        退出预览
      </Button>
    </div>
  );
}
