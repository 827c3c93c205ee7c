/** One's own account: a second factor, and where one is logged in. */
import { Card } from 'antd';
import { PageHead } from '../../layout/PageHead.tsx';
import { SessionTable } from './SessionTable.tsx';
import { TotpCard } from './TotpCard.tsx';

export default function AccountScreen() {
  return (
    <>
      <PageHead title="账号安全" sub="动态口令与已登录的设备" />
      <div className="stack">
        <TotpCard />
        <Card title="已登录的设备">
          <SessionTable />
        </Card>
      </div>
    </>
  );
}
